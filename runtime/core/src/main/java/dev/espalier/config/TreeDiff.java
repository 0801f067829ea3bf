package dev.espalier.config;

import java.util.ArrayList;
import java.util.List;

/** Compares two trees; goes into maps, and into lists of one length. */
final class TreeDiff {

  private final List<Change> changes = new ArrayList<>();

  private TreeDiff() {}

  static List<Change> between(MapNode before, MapNode after) {
    TreeDiff diff = new TreeDiff();
    diff.nodes(ConfigPath.ROOT, before, after);
    return List.copyOf(diff.changes);
  }

  private void nodes(ConfigPath path, ConfigNode before, ConfigNode after) {
    if (before.equals(after)) {
      return;
    }
    if (before instanceof MapNode a && after instanceof MapNode b) {
      maps(path, a, b);
    } else if (before instanceof ListNode a
        && after instanceof ListNode b
        && a.size() == b.size()
        && a.isTuple() == b.isTuple()) {
      for (int i = 0; i < a.size(); i++) {
        nodes(path.then(i), a.items().get(i), b.items().get(i));
      }
    } else {
      changes.add(new Change.Changed(path, before, after));
    }
  }

  private void maps(ConfigPath path, MapNode before, MapNode after) {
    before
        .entries()
        .forEach(
            (key, entry) -> {
              ConfigNode now = after.get(key);
              if (now == null) {
                changes.add(new Change.Removed(path.then(key), entry.value()));
              } else {
                nodes(path.then(key), entry.value(), now);
              }
            });
    after
        .entries()
        .forEach(
            (key, entry) -> {
              if (before.get(key) == null) {
                changes.add(new Change.Added(path.then(key), entry.value()));
              }
            });
  }
}
