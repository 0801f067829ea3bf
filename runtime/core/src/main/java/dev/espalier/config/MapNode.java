package dev.espalier.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An ordered map from keys to nodes. */
public final class MapNode implements ConfigNode {

  private static final MapNode EMPTY = new MapNode(Map.of(), Origin.PROGRAM);

  /**
   * One key of a map with its value.
   *
   * @param keyPlace where the key was written; the value may have come from elsewhere
   * @param value the value
   */
  public record Entry(Place keyPlace, ConfigNode value) {}

  /** Collects the entries of one map. */
  public static final class Builder {

    private Map<Key, Entry> entries;

    private Builder(Map<Key, Entry> entries) {
      this.entries = entries;
    }

    /** Sets a key, at its old position or at the end. */
    public Builder put(Key key, Place keyPlace, ConfigNode value) {
      entries.put(key, new Entry(keyPlace, value));
      return this;
    }

    /** Sets the keys of another map, in its order. */
    public Builder putAll(MapNode other) {
      entries.putAll(other.entries);
      return this;
    }

    /** Returns the map; the builder is empty then. */
    public MapNode build(Origin origin) {
      MapNode map = new MapNode(entries, origin);
      entries = new LinkedHashMap<>();
      return map;
    }
  }

  private final Map<Key, Entry> entries;
  private final Origin origin;
  private final Extent extent;

  private MapNode(Map<Key, Entry> entries, Origin origin) {
    this.entries = Collections.unmodifiableMap(entries);
    this.origin = origin;
    this.extent = Extent.of(entries);
  }

  private MapNode(MapNode same, Origin origin) {
    this.entries = same.entries;
    this.origin = origin;
    this.extent = same.extent;
  }

  /** Returns the map without keys, made by a program. */
  public static MapNode empty() {
    return EMPTY;
  }

  /** Returns a map with the given entries, in their order, made by a program. */
  public static MapNode of(Map<Key, Entry> entries) {
    return new MapNode(new LinkedHashMap<>(entries), Origin.PROGRAM);
  }

  /** Returns a builder of a map without keys yet. */
  public static Builder builder() {
    return new Builder(new LinkedHashMap<>());
  }

  /** Returns a builder of a map that has this one's keys already. */
  public Builder toBuilder() {
    return new Builder(new LinkedHashMap<>(entries));
  }

  /** Returns the entries, in order. */
  public Map<Key, Entry> entries() {
    return entries;
  }

  /** Returns the keys, in order. */
  public Set<Key> keys() {
    return entries.keySet();
  }

  /** Returns the number of keys. */
  public int size() {
    return entries.size();
  }

  /** Returns the value of a key, or null if the map lacks it. */
  public @Nullable ConfigNode get(Key key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  /** Returns the value of a key that is a word, or null if the map lacks it. */
  public @Nullable ConfigNode get(String key) {
    return get(Key.of(key));
  }

  /** Returns where a key was written; the place of the map itself if it lacks the key. */
  public Place keyPlace(Key key) {
    Entry entry = entries.get(key);
    return entry == null ? place() : entry.keyPlace();
  }

  /** Returns a copy with one key set, at its old position or at the end. */
  public MapNode with(Key key, Place keyPlace, ConfigNode value) {
    Map<Key, Entry> copy = new LinkedHashMap<>(entries);
    copy.put(key, new Entry(keyPlace, value));
    return new MapNode(copy, origin);
  }

  /** Returns a copy with one key set; the key's place is the value's. */
  public MapNode with(String key, ConfigNode value) {
    return with(Key.of(key), value.place(), value);
  }

  /** Returns a copy without a key. */
  public MapNode without(Key key) {
    if (!entries.containsKey(key)) {
      return this;
    }
    Map<Key, Entry> copy = new LinkedHashMap<>(entries);
    copy.remove(key);
    return new MapNode(copy, origin);
  }

  @Override
  public Origin origin() {
    return origin;
  }

  @Override
  public MapNode withOrigin(Origin newOrigin) {
    return new MapNode(this, newOrigin);
  }

  /** Tells whether a merge would take something in the map for an instruction. */
  boolean instructs() {
    return extent.instructs();
  }

  @Override
  public long weight() {
    return extent.weight();
  }

  @Override
  public int depth() {
    return extent.depth();
  }

  @Override
  public String kind() {
    return "map";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof MapNode that) || !keys().equals(that.keys())) {
      return false;
    }
    for (Map.Entry<Key, Entry> entry : entries.entrySet()) {
      if (!entry.getValue().value().equals(that.get(entry.getKey()))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (Map.Entry<Key, Entry> entry : entries.entrySet()) {
      hash += entry.getKey().hashCode() ^ entry.getValue().value().hashCode();
    }
    return hash;
  }

  @Override
  public String toString() {
    return entries.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue().value())
        .collect(Collectors.joining(", ", "dict(", ")"));
  }
}
