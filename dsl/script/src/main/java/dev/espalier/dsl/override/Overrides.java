package dev.espalier.dsl.override;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import dev.espalier.config.Merge;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import dev.espalier.config.TreeEdit;
import java.util.List;
import java.util.Map;

/**
 * Applies the tokens of {@code --cfg-options} to a tree, one after the other.
 *
 * <p>mmcv's grammar ({@code DictAction}) without its defects: quotes keep strings, spaces stay,
 * brackets nest, URLs are strings, maps can be written.
 */
public final class Overrides {

  /** The name of the sources that tokens are. */
  public static final String OPTION = "--cfg-options";

  private final Map<String, Place> uses;
  private final Problems problems;

  private Overrides(Map<String, Place> uses, Problems problems) {
    this.uses = uses;
    this.problems = problems;
  }

  /**
   * Returns a tree with overrides applied; a map is merged into a map, as a child's into its
   * base's.
   *
   * @param root the tree
   * @param tokens {@code path=value} each
   * @param uses the top-level names that expressions used already, each with a place of use:
   *     overriding these is worth a warning
   * @param problems receives what is wrong with the tokens
   */
  public static MapNode apply(
      MapNode root, List<String> tokens, Map<String, Place> uses, Problems problems) {
    Overrides overrides = new Overrides(uses, problems);
    MapNode result = root;
    for (String token : tokens) {
      result = overrides.apply(result, new Source(OPTION, token));
    }
    return result;
  }

  private MapNode apply(MapNode root, Source token) {
    try {
      TokenReader reader = new TokenReader(token);
      ConfigPath path = reader.path();
      Place written = reader.pathPlace();
      ConfigNode value = new ValueReader(token, reader.valueStart()).read();
      return put(root, path, written, value);
    } catch (OverrideException e) {
      problems.add(e.diagnostic());
      return root;
    }
  }

  private MapNode put(MapNode root, ConfigPath path, Place written, ConfigNode value) {
    ConfigPath.Step last = path.steps().get(path.steps().size() - 1);
    if (last instanceof ConfigPath.Step.Name name && Key.of(name.text()).equals(Merge.DELETE)) {
      MapNode.Entry entry = new MapNode.Entry(written, value);
      MapNode delete = MapNode.of(Map.of(Merge.DELETE, entry)).withOrigin(Origin.at(written));
      return path.parent().isRoot()
          ? Merge.merge(root, delete, problems)
          : edit(root, path.parent(), written, delete);
    }
    return edit(root, path, written, value);
  }

  private MapNode edit(MapNode root, ConfigPath path, Place written, ConfigNode value) {
    MapNode changed =
        (MapNode) TreeEdit.put(root, path, written, value, TreeEdit.Mode.MERGE, problems);
    if (path.steps().get(0) instanceof ConfigPath.Step.Name name) {
      warn(name.text(), root, changed, written);
    }
    return changed;
  }

  private void warn(String name, MapNode before, MapNode after, Place written) {
    Place use = uses.get(name);
    ConfigNode old = before.get(name);
    if (use != null && old != null && !old.equals(after.get(name))) {
      problems.add(
          Diagnostic.warning(
                  "W0401",
                  written,
                  "the files have used '%s' already; this does not change what came of it"
                      .formatted(name))
              .related(use, "used here, with the old value")
              .note("override what was made of it instead"));
    }
  }
}
