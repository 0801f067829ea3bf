package dev.espalier.config;

import java.util.List;

/** Walks a path, and says where it ends when it ends too early. */
final class PathFinder {

  private PathFinder() {}

  static ConfigNode require(ConfigNode root, ConfigPath path) {
    ConfigNode node = root;
    for (int i = 0; i < path.steps().size(); i++) {
      ConfigPath.Step step = path.steps().get(i);
      ConfigNode child = ConfigPath.child(node, step);
      if (child == null) {
        throw new ConfigException(nothing(path, i, node));
      }
      node = child;
    }
    return node;
  }

  private static Diagnostic nothing(ConfigPath path, int depth, ConfigNode node) {
    ConfigPath upTo = new ConfigPath(path.steps().subList(0, depth));
    String here = upTo.isRoot() ? "the config" : "'" + upTo + "'";
    Diagnostic error = Diagnostic.error("E0109", node.place(), "there is no '%s'".formatted(path));
    if (node instanceof MapNode map) {
      String wanted = new ConfigPath(List.of(path.steps().get(depth))).toString();
      return error.suggest(wanted, map.keys().stream().map(Key::toString).toList());
    } else if (node instanceof ListNode list) {
      return error.label("%s is a %s of %d".formatted(here, list.kind(), list.size()));
    }
    return error.label("%s is %s".formatted(here, Grammar.a(node.kind())));
  }
}
