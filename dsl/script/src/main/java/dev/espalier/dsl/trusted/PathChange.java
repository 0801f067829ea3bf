package dev.espalier.dsl.trusted;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Merge;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.TreeEdit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets one part of a value; all but the last step of the way must exist.
 *
 * @param steps the keys and indices that lead there
 * @param operator Groovy's name of the operator that the assignment goes with, or empty
 * @param value what is set, or the operator's right side
 * @param place where it is set
 * @param merges whether a map is merged into a map
 * @param problems receives what does not fit
 */
record PathChange(
    List<?> steps,
    String operator,
    @Nullable Object value,
    Place place,
    boolean merges,
    Problems problems) {

  /** Returns the changed copy of a running file's value. */
  @Nullable Object of(@Nullable Object whole) {
    return Trees.value(in(Trees.node(whole, place)));
  }

  /** Returns the changed copy of a node. */
  ConfigNode in(ConfigNode node) {
    return at(node, 0);
  }

  private ConfigNode at(@Nullable ConfigNode node, int depth) {
    if (depth == steps.size()) {
      return replaced(node);
    } else if (node instanceof MapNode map) {
      return inMap(map, depth);
    } else if (node instanceof ListNode list) {
      return inList(list, depth);
    }
    throw new IllegalArgumentException(
        "'%s' cannot be set: it is inside a %s"
            .formatted(steps.get(depth), node == null ? "value that is not there" : node.kind()));
  }

  private ConfigNode replaced(@Nullable ConfigNode old) {
    Object before = old == null ? null : Trees.value(old);
    ConfigNode fresh =
        Trees.node(
            operator.isEmpty() ? value : ScriptOperators.apply(operator, before, value), place);
    if (old == null) {
      return merges ? Merge.strip(fresh, problems) : fresh;
    }
    return merges
        ? TreeEdit.put(old, ConfigPath.ROOT, fresh, TreeEdit.Mode.MERGE, problems)
        : fresh.withOrigin(fresh.origin().over(old));
  }

  private ConfigNode inMap(MapNode map, int depth) {
    Key key = Trees.key(steps.get(depth));
    ConfigNode old = map.get(key);
    boolean last = depth == steps.size() - 1;
    if (old == null && !last) {
      throw new IllegalArgumentException("the map has no key '%s'".formatted(key));
    }
    return map.with(key, last ? place : map.keyPlace(key), at(old, depth + 1));
  }

  private ConfigNode inList(ListNode list, int depth) {
    Object step = steps.get(depth);
    Long index = step instanceof Number number ? number.longValue() : null;
    ConfigNode old = index == null ? null : list.get(index);
    if (index == null || old == null) {
      throw new IllegalArgumentException(
          "there is no element '%s' in a %s of %d".formatted(step, list.kind(), list.size()));
    }
    return list.with(index, at(old, depth + 1));
  }
}
