package dev.espalier.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 *   <li>A map in the child over a list or a scalar of the base is an error, since it is rarely
 *       meant.
 *   <li>{@code _delete_: true} in a map of the child drops what the base has there first; {@code
 *       _delete_: ['a', 'b']} drops these keys. It works at any depth and never stays in the
 *       result.
 * </ul>
 */
public final class Merge {

  /** The key that drops what a base has. */
  public static final Key DELETE = Key.of("_delete_");

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

  /** Returns what becomes of one value of a base when a child's value is laid over it. */
  static ConfigNode over(ConfigNode base, ConfigNode child, ConfigPath path, Problems problems) {
    return new Merge(problems).nodes(base, child, path);
  }

  /** Returns a tree without any {@code _delete_}; for what has no base beneath it. */
  public static ConfigNode strip(ConfigNode node) {
    if (node instanceof MapNode map) {
      Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
      boolean changed = false;
      for (Map.Entry<Key, MapNode.Entry> entry : map.entries().entrySet()) {
        ConfigNode value = entry.getValue().value();
        ConfigNode stripped = strip(value);
        changed |= stripped != value || entry.getKey().equals(DELETE);
        if (!entry.getKey().equals(DELETE)) {
          entries.put(entry.getKey(), new MapNode.Entry(entry.getValue().keyPlace(), stripped));
        }
      }
      return changed ? MapNode.of(entries).withOrigin(map.origin()) : map;
    } else if (node instanceof ListNode list) {
      List<ConfigNode> items = new ArrayList<>();
      boolean changed = false;
      for (ConfigNode item : list.items()) {
        ConfigNode stripped = strip(item);
        changed |= stripped != item;
        items.add(stripped);
      }
      return changed ? list.withItems(items) : list;
    }
    return node;
  }

  private ConfigNode nodes(ConfigNode base, ConfigNode child, ConfigPath path) {
    if (base == child) {
      return base;
    }
    if (!(child instanceof MapNode childMap)) {
      ConfigNode stripped = strip(child);
      return stripped.withOrigin(stripped.origin().over(base));
    }
    boolean replaces = childMap.get(DELETE) instanceof ValueNode delete && isTrue(delete);
    boolean baseIsNull = base instanceof ValueNode value && value.isNull();
    if (base instanceof MapNode baseMap && !replaces) {
      return maps(baseMap, childMap, path);
    }
    if (!replaces && !baseIsNull) {
      problems.add(
          Diagnostic.error(
                  "E0201",
                  child.place(),
                  "'%s' is a map here but %s in the base".formatted(path, Grammar.a(base.kind())))
              .label("a map cannot be merged into " + Grammar.a(base.kind()))
              .related(base.place(), "the base's value")
              .note("add '_delete_: true' to this map to replace the base's value"));
    }
    ConfigNode stripped = strip(child);
    return stripped.withOrigin(stripped.origin().over(base));
  }

  private MapNode maps(MapNode base, MapNode child, ConfigPath path) {
    MapNode start = remaining(base, child, path);
    Map<Key, MapNode.Entry> result = new LinkedHashMap<>(start.entries());
    for (Map.Entry<Key, MapNode.Entry> entry : child.entries().entrySet()) {
      Key key = entry.getKey();
      if (key.equals(DELETE)) {
        continue;
      }
      ConfigNode below = start.get(key);
      ConfigNode above = entry.getValue().value();
      ConfigNode merged = below == null ? strip(above) : nodes(below, above, path.then(key));
      Place keyPlace = below == above ? start.keyPlace(key) : entry.getValue().keyPlace();
      result.put(key, new MapNode.Entry(keyPlace, merged));
    }
    return MapNode.of(result).withOrigin(child.origin().over(base));
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

  private static boolean isTrue(ValueNode node) {
    return Boolean.TRUE.equals(node.value());
  }
}
