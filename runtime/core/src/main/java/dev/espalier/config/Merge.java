package dev.espalier.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lays one tree over another by mmcv's rule ({@code Config._merge_a_into_b}), without its defects.
 *
 * <ul>
 *   <li>A map in the child merges into a map of the base, key by key; the base's order stays and
 *       new keys follow.
 *   <li>Anything else in the child replaces what the base has. A map may also replace a null.
 *   <li>A map of list operators ({@code _append_}, {@code _prepend_}, {@code _insert_}, {@code
 *       _remove_}, {@code _patch_}) in the child changes a list of the base; see {@link ListEdit}.
 *   <li>Any other map in the child over a list or a scalar of the base is an error, since it is
 *       rarely meant.
 *   <li>{@code _delete_: true} in a map of the child drops what the base has there first; {@code
 *       _delete_: ['a', 'b']} drops these keys. It works at any depth and never stays in the
 *       result.
 * </ul>
 */
public final class Merge {

  /** The key that drops what a base has. */
  public static final Key DELETE = MergeKeys.DELETE;

  private final Problems problems;

  private Merge(Problems problems) {
    this.problems = problems;
  }

  /**
   * Returns the base with the child laid over it.
   *
   * @param problems receives a diagnostic for each place where the two do not fit
   */
  public static MapNode merge(MapNode base, MapNode child, Problems problems) {
    return new Merge(problems).maps(base, child, ConfigPath.ROOT);
  }

  /** Tells whether a map holds list operators: laid over a list, it changes the list. */
  public static boolean isListEdit(MapNode map) {
    return ListEdit.isMeant(map);
  }

  /** Returns what becomes of one value of a base when a child's value is laid over it. */
  static ConfigNode over(ConfigNode base, ConfigNode child, ConfigPath path, Problems problems) {
    return new Merge(problems).nodes(base, child, path);
  }

  /**
   * Returns a tree without any {@code _delete_} or list operator; for what has no base beneath it.
   *
   * @param problems receives a diagnostic for each operator that needs elements of a base
   */
  public static ConfigNode strip(ConfigNode node, Problems problems) {
    return new Merge(problems).stripped(node, ConfigPath.ROOT);
  }

  private ConfigNode stripped(ConfigNode node, ConfigPath path) {
    return MergeKeys.areIn(node) ? strippedParts(node, path) : node;
  }

  private ConfigNode strippedParts(ConfigNode node, ConfigPath path) {
    if (node instanceof MapNode map) {
      if (ListEdit.isMeant(map)) {
        return edited(ListNode.of(List.of()), map, path).withOrigin(map.origin());
      }
      return strippedMap(map, path);
    } else if (node instanceof ListNode list) {
      List<ConfigNode> items = new ArrayList<>();
      boolean changed = false;
      for (int i = 0; i < list.size(); i++) {
        ConfigNode item = list.items().get(i);
        ConfigNode stripped = stripped(item, path.then(i));
        changed |= stripped != item;
        items.add(stripped);
      }
      return changed ? list.withItems(items) : list;
    }
    return node;
  }

  private MapNode strippedMap(MapNode map, ConfigPath path) {
    MapNode.Builder left = MapNode.builder();
    boolean changed = false;
    for (Map.Entry<Key, MapNode.Entry> entry : map.entries().entrySet()) {
      ConfigNode value = entry.getValue().value();
      ConfigNode stripped = stripped(value, path.then(entry.getKey()));
      changed |= stripped != value || entry.getKey().equals(DELETE);
      if (!entry.getKey().equals(DELETE)) {
        left.put(entry.getKey(), entry.getValue().keyPlace(), stripped);
      }
    }
    return changed ? left.build(map.origin()) : map;
  }

  private ConfigNode nodes(ConfigNode base, ConfigNode child, ConfigPath path) {
    if (base == child) {
      return base;
    }
    if (!(child instanceof MapNode childMap)) {
      if (Shape.of(base).clashes(Shape.of(child)) && !mayBeText(base, child)) {
        problems.add(
            Diagnostic.warning(
                    "W0201",
                    child.place(),
                    "'%s' is %s here, but %s in the base"
                        .formatted(path, Grammar.a(child.kind()), Grammar.a(base.kind())))
                .related(base.place(), "the base's value"));
      }
      ConfigNode stripped = stripped(child, path);
      return stripped.withOrigin(stripped.origin().over(base));
    }
    if (base instanceof ListNode list && ListEdit.isMeant(childMap)) {
      return edited(list, childMap, path).withOrigin(child.origin().over(base));
    }
    boolean editsNothing = ListEdit.isMeant(childMap) && !isNull(base);
    if (editsNothing) {
      problems.add(
          Diagnostic.error(
                  "E0206",
                  child.place(),
                  "'%s' is %s in the base, not a list".formatted(path, Grammar.a(base.kind())))
              .label("list operators change a list")
              .related(base.place(), "the base's value"));
      return base;
    }
    boolean replaces = childMap.get(DELETE) instanceof ValueNode delete && isTrue(delete);
    if (base instanceof MapNode baseMap && !replaces) {
      return maps(baseMap, childMap, path);
    }
    if (!replaces && !isNull(base)) {
      problems.add(
          Diagnostic.error(
                  "E0201",
                  child.place(),
                  "'%s' is a map here but %s in the base".formatted(path, Grammar.a(base.kind())))
              .label("a map cannot be merged into " + Grammar.a(base.kind()))
              .related(base.place(), "the base's value")
              .note("add '_delete_: true' to this map to replace the base's value"));
    }
    ConfigNode stripped = stripped(child, path);
    return stripped.withOrigin(stripped.origin().over(base));
  }

  private ListNode edited(ListNode base, MapNode operators, ConfigPath path) {
    ListEdit edit = new ListEdit(base, path, (below, above) -> nodes(below, above, path), problems);
    return base.withItems(edit.apply(operators));
  }

  private MapNode maps(MapNode base, MapNode child, ConfigPath path) {
    MapNode start = remaining(base, child, path);
    MapNode.Builder result = start.toBuilder();
    for (Map.Entry<Key, MapNode.Entry> entry : child.entries().entrySet()) {
      Key key = entry.getKey();
      if (key.equals(DELETE)) {
        continue;
      }
      ConfigNode below = start.get(key);
      ConfigNode above = entry.getValue().value();
      ConfigNode merged =
          below == null ? stripped(above, path.then(key)) : nodes(below, above, path.then(key));
      Place keyPlace = below == above ? start.keyPlace(key) : entry.getValue().keyPlace();
      result.put(key, keyPlace, merged);
    }
    return result.build(child.origin().over(base));
  }

  /** Returns what {@code _delete_} in the child leaves of the base. */
  private MapNode remaining(MapNode base, MapNode child, ConfigPath path) {
    ConfigNode delete = child.get(DELETE);
    if (delete == null) {
      return base;
    }
    if (delete instanceof ValueNode value && value.value() instanceof Boolean) {
      return isTrue(value) ? MapNode.of(Map.of()).withOrigin(base.origin()) : base;
    }
    MapNode left = base;
    List<ConfigNode> names = delete instanceof ListNode list ? list.items() : List.of(delete);
    for (ConfigNode name : names) {
      Key key = key(name);
      if (key == null) {
        problems.add(
            Diagnostic.error(
                "E0202", name.place(), "'_delete_' takes true, false or keys, not " + name));
      } else if (left.get(key) == null) {
        problems.add(
            Diagnostic.error(
                    "E0203",
                    name.place(),
                    "nothing to delete: the base has no '%s'".formatted(path.then(key)))
                .suggest(key.toString(), base.keys().stream().map(Key::toString).toList()));
      } else {
        left = left.without(key);
      }
    }
    return left;
  }

  private static @Nullable Key key(ConfigNode node) {
    Object value = node instanceof ValueNode leaf ? leaf.value() : null;
    if (value instanceof String text) {
      return Key.of(text);
    }
    return value instanceof Long number ? Key.of(number) : null;
  }

  /** Tells whether a value was only guessed to be no string, and stands over one. */
  private static boolean mayBeText(ConfigNode base, ConfigNode child) {
    return Shape.of(base) == Shape.STRING
        && child instanceof ValueNode leaf
        && leaf.typed() != null;
  }

  private static boolean isNull(ConfigNode node) {
    return node instanceof ValueNode value && value.isNull();
  }

  private static boolean isTrue(ValueNode node) {
    return Boolean.TRUE.equals(node.value());
  }
}
