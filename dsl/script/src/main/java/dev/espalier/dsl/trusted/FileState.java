package dev.espalier.dsl.trusted;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import dev.espalier.config.Merge;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import dev.espalier.config.TreeEdit;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Evaluated;
import dev.espalier.dsl.lang.FileContext;
import dev.espalier.dsl.lang.KeyStyle;
import dev.espalier.dsl.lang.Perturbation;
import dev.espalier.dsl.lang.ReservedNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a running file has set so far, over what its bases gave. */
final class FileState {

  static final String BASE = "_base_";

  private record Slot(Place place, @Nullable Object value) {}

  private final Source source;
  private final FileContext context;
  private final BaseLoader loader;
  private final Problems problems;
  private final Map<String, Slot> own = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> locals = new HashMap<>();
  private final Map<String, Place> uses = new LinkedHashMap<>();
  private final Set<String> patches = new HashSet<>();
  private MapNode patched = MapNode.empty();
  private FileContext.@Nullable Bases bases;

  FileState(Source source, FileContext context, BaseLoader loader, Problems problems) {
    this.source = source;
    this.context = context;
    this.loader = loader;
    this.problems = problems;
  }

  FileContext context() {
    return context;
  }

  Problems problems() {
    return problems;
  }

  boolean hasBases() {
    return bases != null;
  }

  Place place(int line) {
    return ScriptFailures.line(source, line);
  }

  /** Remembers a {@code def} of the file, which its functions see too. */
  void local(String name, @Nullable Object value) {
    locals.put(name, value);
  }

  /** Tells whether a name means something here. */
  boolean knows(String name) {
    return own.containsKey(name)
        || context.predefined().containsKey(name)
        || locals.containsKey(name)
        || patched.get(name) != null
        || (name.equals(BASE) && hasBases());
  }

  /** Returns what a name means. */
  @Nullable Object read(String name) {
    Slot slot = own.get(name);
    if (slot != null) {
      uses.putIfAbsent(name, slot.place());
      return slot.value();
    } else if (name.equals(BASE) && bases != null) {
      return new BaseView(bases.root());
    } else if (locals.containsKey(name)) {
      return locals.get(name);
    }
    ConfigNode base = patched.get(name);
    if (base == null) {
      return context.predefined().get(name);
    } else if (!patches.contains(name)) {
      throw new IllegalArgumentException(
          "this file does not set '%s', only a base does; write '_base_.%s'".formatted(name, name));
    }
    uses.putIfAbsent(name, base.place());
    return Trees.value(base);
  }

  /** Sets a name, or a part of its value. */
  void assign(int line, String name, List<?> steps, String operator, @Nullable Object value) {
    Place place = place(line);
    Slot slot = own.get(name);
    if (name.equals(BASE)) {
      load(place, steps, value);
    } else if (slot != null) {
      ConfigNode whole = Trees.node(slot.value(), slot.place());
      ConfigNode changed = new PathChange(steps, operator, value, place, false, problems).in(whole);
      own.put(name, new Slot(slot.place(), Trees.value(changed)));
    } else if (!steps.isEmpty() && patched.get(name) != null) {
      patch(name, place, new PathChange(steps, operator, value, place, true, problems));
    } else if (steps.isEmpty() && operator.isEmpty()) {
      check(name);
      own.put(name, new Slot(place, Trees.value(Trees.node(value, place))));
    } else {
      throw new IllegalArgumentException("neither this file nor a base sets '" + name + "'");
    }
  }

  /** Merges a block into what a name holds. */
  void block(int line, String name, Map<Object, @Nullable Object> block) {
    Place place = place(line);
    Slot slot = own.get(name);
    if (slot != null) {
      own.put(name, new Slot(slot.place(), merged(slot.value(), block, place)));
    } else if (patched.get(name) != null) {
      patch(name, place, new PathChange(List.of(), "", block, place, true, problems));
    } else {
      assign(line, name, List.of(), "", block);
    }
  }

  /** Returns a value with a block merged into it. */
  @Nullable Object merged(
      @Nullable Object below, Map<Object, @Nullable Object> block, Place place) {
    MapNode over = (MapNode) Trees.node(block, place);
    boolean deletes =
        over.get(Merge.DELETE) instanceof ValueNode leaf && Boolean.TRUE.equals(leaf.value());
    return deletes
        ? block
        : Trees.value(
            TreeEdit.put(
                Trees.node(below, place), ConfigPath.ROOT, over, TreeEdit.Mode.MERGE, problems));
  }

  /** Returns the tree: what the file set, over what its bases gave. */
  Evaluated result() {
    Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
    own.forEach(
        (name, slot) ->
            entries.put(
                Key.of(name),
                new MapNode.Entry(slot.place(), Trees.node(slot.value(), slot.place()))));
    Place start = place(1);
    MapNode set = MapNode.of(entries).withOrigin(Origin.at(start));
    MapNode root =
        hasBases() ? Merge.merge(patched, set, problems) : (MapNode) Merge.strip(set, problems);
    Perturbation change = context.perturbation();
    root = change == null ? root : change.of(root);
    Map<String, Place> used = new LinkedHashMap<>(bases == null ? Map.of() : bases.uses());
    uses.forEach(used::putIfAbsent);
    return new Evaluated(root.withOrigin(Origin.at(start)), used);
  }

  private void load(Place place, List<?> steps, @Nullable Object value) {
    if (hasBases() || !steps.isEmpty() || !own.isEmpty()) {
      throw new IllegalArgumentException("'_base_' is set once, before every other name");
    }
    bases = loader.load(Trees.node(value, place));
    if (bases == null) {
      throw new Abort();
    }
    patched = bases.root();
  }

  private void patch(String name, Place place, PathChange change) {
    ConfigNode base = patched.get(name);
    if (base == null) {
      throw new IllegalStateException("no base sets " + name);
    }
    Key key = Key.of(name);
    patches.add(name);
    Place keyPlace = change.steps().isEmpty() ? place : patched.keyPlace(key);
    patched = patched.with(key, keyPlace, change.in(base));
  }

  private static void check(String name) {
    if (ReservedNames.contains(name)) {
      throw new IllegalArgumentException(
          "'%s' is reserved: %s".formatted(name, ReservedNames.owner(name)));
    } else if (KeyStyle.isCamel(name)) {
      throw new IllegalArgumentException(
          "keys are written in snake_case: '%s'".formatted(KeyStyle.snake(name)));
    }
  }
}
