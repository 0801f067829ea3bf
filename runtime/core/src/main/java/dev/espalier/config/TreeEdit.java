package dev.espalier.config;

import dev.espalier.config.ConfigPath.Step;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes one place of a tree, sharing all the rest with the old tree. */
public final class TreeEdit {

  /** What happens when a map is put where a map is. */
  public enum Mode {
    /** The new map takes the old one's place. */
    REPLACE,
    /** The new map is merged into the old one, as a child's into its base's. */
    MERGE
  }

  private final ConfigPath path;
  private final List<Place> written;
  private final ConfigNode value;
  private final Mode mode;
  private final Problems problems;

  private TreeEdit(
      ConfigPath path, List<Place> written, ConfigNode value, Mode mode, Problems problems) {
    this.path = path;
    this.written = written;
    this.value = value;
    this.mode = mode;
    this.problems = problems;
  }

  /**
   * Returns the tree with a value put at a path; maps that the path lacks are made on the way.
   *
   * @param problems receives a diagnostic if the path leads into a scalar or beyond a list's end,
   *     in which case the tree is returned as it was
   */
  public static ConfigNode put(
      ConfigNode root, ConfigPath path, ConfigNode value, Mode mode, Problems problems) {
    List<Place> written = Collections.nCopies(path.steps().size(), value.place());
    return put(root, path, written, value, mode, problems);
  }

  /**
   * Returns the tree with a value put at a path, as {@link #put(ConfigNode, ConfigPath, ConfigNode,
   * Mode, Problems)} does.
   *
   * @param written where each step of the path was written: the places of the keys that are set,
   *     and of problems with them
   * @param problems receives a diagnostic if the path leads into a scalar or beyond a list's end
   */
  public static ConfigNode put(
      ConfigNode root,
      ConfigPath path,
      List<Place> written,
      ConfigNode value,
      Mode mode,
      Problems problems) {
    return new TreeEdit(path, written, value, mode, problems).at(root, 0);
  }

  private ConfigNode at(@Nullable ConfigNode node, int depth) {
    if (depth == path.steps().size()) {
      if (node == null) {
        return Merge.strip(value, problems);
      }
      return mode == Mode.MERGE
          ? Merge.over(node, value, path, problems)
          : value == node ? node : value.withOrigin(value.origin().over(node));
    }
    Step step = path.steps().get(depth);
    if (node == null || (node instanceof ValueNode leaf && leaf.isNull())) {
      Origin made = Origin.at(written.get(Math.max(0, depth - 1)));
      MapNode fresh = MapNode.of(Map.of()).withOrigin(node == null ? made : made.over(node));
      return inMap(fresh, step, depth);
    } else if (node instanceof MapNode map) {
      return inMap(map, step, depth);
    } else if (node instanceof ListNode list) {
      return inList(list, step, depth);
    }
    problems.add(
        Diagnostic.error(
                "E0204",
                written.get(depth),
                "'%s' cannot be set: '%s' is the %s %s"
                    .formatted(path, upTo(depth), node.kind(), node))
            .related(node.place(), "it was set here"));
    return node;
  }

  private ConfigNode inMap(MapNode map, Step step, int depth) {
    Key key = ConfigPath.keyIn(map, step);
    ConfigNode old = map.get(key);
    ConfigNode changed = at(old, depth + 1);
    boolean last = depth == path.steps().size() - 1;
    Place keyPlace = old == null || last ? written.get(depth) : map.keyPlace(key);
    return changed == old ? map : map.with(key, keyPlace, changed);
  }

  private ConfigNode inList(ListNode list, Step step, int depth) {
    Long index = ConfigPath.indexIn(step);
    ConfigNode old = index == null ? null : list.get(index);
    if (index == null || old == null) {
      String what =
          index == null
              ? "has no keys, only indices"
              : "has no element %d, only %d".formatted(index, list.size());
      problems.add(
          Diagnostic.error(
                  "E0205",
                  written.get(depth),
                  "'%s' cannot be set: '%s' %s".formatted(path, upTo(depth), what))
              .related(list.place(), "a %s of %d".formatted(list.kind(), list.size())));
      return list;
    }
    ConfigNode changed = at(old, depth + 1);
    return changed == old ? list : list.with(index, changed);
  }

  private ConfigPath upTo(int depth) {
    return new ConfigPath(List.copyOf(path.steps().subList(0, depth)));
  }
}
