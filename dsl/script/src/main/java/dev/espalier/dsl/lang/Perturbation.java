package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.TreeEdit;
import dev.espalier.config.ValueNode;
import java.math.BigInteger;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one value of a file another one of the same type wherever the file sets it, so that what
 * depends on it shows.
 */
public final class Perturbation {

  private static final String CHANGED = "(changed)";

  private final ConfigPath path;
  private final Set<ConfigNode> made = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Creates a perturbation.
   *
   * @param path where the value stands in the file's tree
   */
  public Perturbation(ConfigPath path) {
    this.path = path;
  }

  /** Tells whether the path led to a value. */
  public boolean hasHappened() {
    return !made.isEmpty();
  }

  /** Returns a tree in which the value at the path is another one, if it has been set anew. */
  public MapNode of(MapNode root) {
    ConfigNode value = path.find(root);
    if (value == null || made.contains(value)) {
      return root;
    }
    ConfigNode changed =
        TreeEdit.put(root, path, other(value), TreeEdit.Mode.REPLACE, new Problems());
    made.add(path.find(changed));
    return (MapNode) changed;
  }

  private static ConfigNode other(ConfigNode node) {
    if (node instanceof MapNode map) {
      Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
      map.entries()
          .forEach(
              (key, entry) ->
                  entries.put(key, new MapNode.Entry(entry.keyPlace(), other(entry.value()))));
      if (entries.isEmpty()) {
        entries.put(Key.of("changed"), new MapNode.Entry(Place.PROGRAM, ValueNode.of(true)));
      }
      return MapNode.of(entries).withOrigin(node.origin());
    } else if (node instanceof ListNode list) {
      List<ConfigNode> items =
          list.size() == 0
              ? List.of(ValueNode.of(CHANGED))
              : list.items().stream().map(Perturbation::other).toList();
      return list.withItems(items).withOrigin(node.origin());
    }
    return scalar((ValueNode) node).withOrigin(node.origin());
  }

  private static ConfigNode scalar(ValueNode node) {
    Object value = node.value();
    if (value instanceof Boolean truth) {
      return ValueNode.of(!truth);
    } else if (value instanceof Long number) {
      return ValueNode.of(number == Long.MAX_VALUE ? 0 : number + 1);
    } else if (value instanceof BigInteger number) {
      return ValueNode.of(number.add(BigInteger.ONE));
    } else if (value instanceof Double number) {
      return ValueNode.of(Double.isFinite(number) && number != 0 ? number / 2 : 1.5);
    }
    return ValueNode.of((value == null ? "" : value) + CHANGED);
  }
}
