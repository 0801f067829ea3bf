package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stretch of a file with names of its own: the file, a block, or a call of a closure. */
final class Frame {

  /** What an assignment means in a frame. */
  enum Kind {
    /** It sets a name of the file. */
    FILE,
    /** It sets a key of the block. */
    BLOCK,
    /** It may only change a {@code def}. */
    CALL
  }

  private final Kind kind;
  private final @Nullable Frame outer;
  private final Map<String, ConfigNode> locals = new HashMap<>();
  private final Map<Key, MapNode.Entry> keys = new LinkedHashMap<>();
  private final Set<String> failed = new HashSet<>();
  private final Set<String> readLocals = new HashSet<>();

  Frame(Kind kind, @Nullable Frame outer) {
    this.kind = kind;
    this.outer = outer;
  }

  Kind kind() {
    return kind;
  }

  @Nullable Frame outer() {
    return outer;
  }

  /** Returns what this frame itself calls by a name, or null. */
  @Nullable ConfigNode find(String name) {
    if (failed.contains(name)) {
      throw Failure.consequence();
    }
    ConfigNode local = locals.get(name);
    return local == null ? key(name) : local;
  }

  boolean hasLocal(String name) {
    return locals.containsKey(name);
  }

  Set<String> locals() {
    return locals.keySet();
  }

  void setLocal(String name, ConfigNode value) {
    failed.remove(name);
    locals.put(name, value);
  }

  @Nullable ConfigNode key(String name) {
    MapNode.Entry entry = keys.get(Key.of(name));
    return entry == null ? null : entry.value();
  }

  void setKey(String name, Place place, ConfigNode value) {
    failed.remove(name);
    keys.put(Key.of(name), new MapNode.Entry(place, value));
  }

  /** Changes the value of a key that is there. */
  void changeKey(String name, ConfigNode value) {
    keys.computeIfPresent(Key.of(name), (key, entry) -> new MapNode.Entry(entry.keyPlace(), value));
  }

  /** Changes one value that the frame's statements have made. */
  void perturb(Perturbation perturbation) {
    keys.putAll(perturbation.of(MapNode.of(keys)).entries());
  }

  /** Notes that a local was read. */
  void readLocal(String name) {
    readLocals.add(name);
  }

  boolean hasReadLocal(String name) {
    return readLocals.contains(name);
  }

  /** Remembers that a name has no value because computing it failed. */
  void fail(String name) {
    failed.add(name);
  }

  /** Returns the keys that the frame's statements have made. */
  MapNode map(Place place) {
    return MapNode.of(keys).withOrigin(Origin.at(place));
  }
}
