package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Merge;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.TreeEdit;
import dev.espalier.config.ValueNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes one place inside a variable's value, and shares all the rest with the old value.
 *
 * <p>The way must exist, but for its last step: a path is no place to invent keys on the way, and a
 * misspelt one should not go unnoticed.
 */
final class PathEdit {

  /**
   * One step of the way.
   *
   * @param place where it is written
   * @param key the key or the index
   */
  record Step(Place place, ConfigNode key) {}

  private final List<Step> steps;
  private final ConfigNode value;
  private final TreeEdit.Mode mode;
  private final Problems problems;
  private final Unknowns unknowns;

  PathEdit(
      List<Step> steps,
      ConfigNode value,
      TreeEdit.Mode mode,
      Problems problems,
      Unknowns unknowns) {
    this.steps = steps;
    this.value = value;
    this.mode = mode;
    this.problems = problems;
    this.unknowns = unknowns;
  }

  /** Returns the changed value. */
  ConfigNode in(ConfigNode root) {
    return at(root, 0);
  }

  /** Returns maps within maps that lead to the value; for a variable without a value yet. */
  MapNode alone() {
    ConfigNode node = value;
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      Key key = Values.key(step.key());
      if (!(key instanceof Key.Name)) {
        throw Failure.of(
            Diagnostic.error("E0304", step.place(), "there is no list here to set an element of")
                .note("outside the block, write the whole path: name.path[0] = …"));
      }
      node =
          MapNode.of(Map.of(key, new MapNode.Entry(step.place(), node)))
              .withOrigin(Origin.at(step.place()));
    }
    return (MapNode) node;
  }

  private ConfigNode at(@Nullable ConfigNode node, int depth) {
    if (depth == steps.size()) {
      return node == null ? added() : replace(node);
    }
    Step step = steps.get(depth);
    if (node instanceof ValueNode leaf) {
      unknowns.needs(leaf, step.place());
    }
    if (node instanceof MapNode map) {
      return inMap(map, step, depth);
    } else if (node instanceof ListNode list) {
      return inList(list, step, depth);
    }
    throw Failure.of(
        Diagnostic.error(
                "E0309",
                step.place(),
                "nothing can be set here: this is inside "
                    + (node == null ? "nothing" : Values.describe(node)))
            .related(node == null ? step.place() : node.place(), "set here"));
  }

  private ConfigNode added() {
    return mode == TreeEdit.Mode.MERGE ? Merge.strip(value, problems) : value;
  }

  private ConfigNode replace(ConfigNode old) {
    if (old == value) {
      return old;
    }
    return mode == TreeEdit.Mode.MERGE
        ? TreeEdit.put(old, ConfigPath.ROOT, value, mode, problems)
        : value.withOrigin(value.origin().over(old));
  }

  private ConfigNode inMap(MapNode map, Step step, int depth) {
    Key key = Values.key(step.key());
    if (key == null) {
      throw Failure.of(
          Diagnostic.error(
              "E0311",
              step.place(),
              "a key is a string or an integer, not " + Values.describe(step.key())));
    }
    ConfigNode old = map.get(key);
    boolean last = depth == steps.size() - 1;
    if (old == null && !last) {
      throw Failure.of(
          Diagnostic.error("E0303", step.place(), "the map has no key '%s'".formatted(key))
              .suggest(key.toString(), map.keys().stream().map(Key::toString).toList())
              .related(map.place(), "the map"));
    }
    ConfigNode changed = at(old, depth + 1);
    Place keyPlace = last ? step.place() : map.keyPlace(key);
    return map.with(key, keyPlace, changed);
  }

  private ConfigNode inList(ListNode list, Step step, int depth) {
    Long index = Numbers.small(step.key());
    ConfigNode old = index == null ? null : list.get(index);
    if (index == null || old == null) {
      String what = index == null ? "key " + step.key() : "element " + index;
      throw Failure.of(
          Diagnostic.error(
                  "E0304",
                  step.place(),
                  "there is no %s in a %s of %d".formatted(what, list.kind(), list.size()))
              .related(list.place(), "the " + list.kind()));
    }
    return list.with(index, at(old, depth + 1));
  }
}
