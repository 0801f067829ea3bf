package dev.espalier.dsl.override;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.util.List;

/** Follows a path that must exist, and says at which step it leads nowhere. */
final class Walk {

  private final Target target;
  private ConfigNode parent;
  private ConfigNode node;

  Walk(MapNode root, Target target) {
    this.target = target;
    this.parent = root;
    this.node = root;
  }

  /** Returns the node at the end of the path. */
  ConfigNode require(String id, String title) throws OverrideException {
    for (int i = 0; i < target.path().steps().size(); i++) {
      ConfigPath.Step step = target.path().steps().get(i);
      ConfigNode child = new ConfigPath(List.of(step)).find(node);
      if (child == null) {
        throw missing(id, title, i);
      }
      parent = node;
      node = child;
    }
    return node;
  }

  /** Returns the node that holds the one at the end of the path, once that was found. */
  ConfigNode parent() {
    return parent;
  }

  /** Returns what a person calls a node: {@code the int 1}, {@code a map}. */
  static String described(ConfigNode node) {
    return node instanceof ValueNode leaf && !leaf.isNull()
        ? "the %s %s".formatted(node.kind(), node)
        : node instanceof ValueNode ? "null" : "a " + node.kind();
  }

  private OverrideException missing(String id, String title, int index) {
    ConfigPath.Step step = target.path().steps().get(index);
    Diagnostic error =
        Diagnostic.error(
            id,
            target.places().get(index),
            "%s: there is no '%s'".formatted(title, target.upTo(index + 1)));
    if (node instanceof MapNode map) {
      Key key = ConfigPath.keyIn(map, step);
      return new OverrideException(
          error.suggest(key.toString(), map.keys().stream().map(Key::toString).toList()));
    }
    String what =
        node instanceof ListNode list
            ? "a %s of %d".formatted(list.kind(), list.size())
            : described(node);
    return new OverrideException(
        error.related(node.place(), "'%s' is %s".formatted(target.upTo(index), what)));
  }
}
