package dev.espalier.dsl.override;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.MapNode;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import java.util.List;
import java.util.Map;

/**
 * Applies the tokens of {@code --cfg-options} to a tree, one after the other.
 *
 * <p>mmcv's grammar ({@code DictAction}) without its defects: quotes keep strings, spaces stay,
 * brackets nest, URLs are strings, maps can be written. Beyond mmcv's, {@code path+=value} appends,
 * {@code ~path} deletes and {@code @file} reads tokens from a file.
 */
public final class Overrides {

  /** The name of the source that the tokens of a command line are. */
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
   * @param tokens {@code path=value}, {@code path+=value}, {@code ~path} or {@code @file} each
   * @param uses the top-level names that expressions used already, each with a place of use:
   *     overriding these is worth a warning
   * @param problems receives what is wrong with the tokens
   */
  public static MapNode apply(
      MapNode root, List<String> tokens, Map<String, Place> uses, Problems problems) {
    Overrides overrides = new Overrides(uses, problems);
    MapNode result = root;
    for (Token token : TokenFiles.expand(tokens, problems)) {
      result = overrides.apply(result, token);
    }
    return result;
  }

  private MapNode apply(MapNode root, Token token) {
    try {
      TokenReader reader = new TokenReader(token);
      Target target = reader.target();
      MapNode changed = change(root, target, reader, token);
      warn(target, root, changed);
      return changed;
    } catch (OverrideException e) {
      problems.add(e.diagnostic());
      return root;
    }
  }

  private MapNode change(MapNode root, Target target, TokenReader reader, Token token)
      throws OverrideException {
    TreeChange change = new TreeChange(root, target, problems);
    if (reader.operation() == TokenReader.Operation.DELETE) {
      return change.delete();
    }
    ConfigNode value = new ValueReader(token, reader.valueStart()).read();
    if (reader.operation() == TokenReader.Operation.APPEND) {
      return change.append(value);
    }
    new NewKeys(problems).check(root, target, value);
    return change.set(value);
  }

  private void warn(Target target, MapNode before, MapNode after) {
    String name = ((ConfigPath.Step.Name) target.path().steps().get(0)).text();
    Place use = uses.get(name);
    ConfigNode old = before.get(name);
    if (use != null && old != null && !old.equals(after.get(name))) {
      problems.add(
          Diagnostic.warning(
                  "W0401",
                  target.places().get(0),
                  "the files have used '%s' already; this does not change what came of it"
                      .formatted(name))
              .related(use, "used here, with the old value")
              .note("override what was made of it instead"));
    }
  }
}
