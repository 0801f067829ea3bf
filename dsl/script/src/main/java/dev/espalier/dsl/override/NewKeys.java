package dev.espalier.dsl.override;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import dev.espalier.config.Merge;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.Suggestions;
import java.util.List;
import java.util.Map;

/**
 * Warns of keys that an override adds beside keys of nearly the same name.
 *
 * <p>Whether a key is known is for the decoder to say; but much of a tree is never decoded, and a
 * key that differs by a letter is more often misspelt than meant.
 */
final class NewKeys {

  private final Problems problems;

  NewKeys(Problems problems) {
    this.problems = problems;
  }

  void check(MapNode root, Target target, ConfigNode value) {
    ConfigNode node = root;
    List<ConfigPath.Step> steps = target.path().steps();
    for (int i = 0; i < steps.size(); i++) {
      ConfigNode child = new ConfigPath(List.of(steps.get(i))).find(node);
      if (child == null) {
        if (node instanceof MapNode map) {
          Key key = ConfigPath.keyIn(map, steps.get(i));
          added(map, key, target.upTo(i + 1), target.places().get(i));
        }
        return;
      }
      node = child;
    }
    inside(node, value, target.path());
  }

  private void inside(ConfigNode old, ConfigNode value, ConfigPath path) {
    if (!(old instanceof MapNode map)
        || !(value instanceof MapNode child)
        || child.get(Merge.DELETE) != null) {
      return;
    }
    for (Map.Entry<Key, MapNode.Entry> entry : child.entries().entrySet()) {
      ConfigNode below = map.get(entry.getKey());
      ConfigPath at = path.then(entry.getKey());
      if (below == null) {
        added(map, entry.getKey(), at, entry.getValue().keyPlace());
      } else {
        inside(below, entry.getValue().value(), at);
      }
    }
  }

  private void added(MapNode map, Key key, ConfigPath path, Place place) {
    // A single letter is near every other one.
    if (!(key instanceof Key.Name name) || name.text().length() < 2 || key.equals(Merge.DELETE)) {
      return;
    }
    List<String> others =
        map.keys().stream()
            .filter(Key.Name.class::isInstance)
            .map(Key::toString)
            .filter(other -> !numberless(other).equals(numberless(name.text())))
            .toList();
    List<String> near = Suggestions.nearest(name.text(), others);
    if (!near.isEmpty()) {
      problems.add(
          Diagnostic.warning("W0402", place, "this creates a new key '%s'".formatted(path))
              .label(Suggestions.phrase(near)));
    }
  }

  /** Two names that differ in their numbers only are both meant: {@code stage1}, {@code stage2}. */
  private static String numberless(String name) {
    return name.replaceAll("\\d+", "0");
  }
}
