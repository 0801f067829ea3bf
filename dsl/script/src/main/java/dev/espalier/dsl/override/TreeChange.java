package dev.espalier.dsl.override;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changes what a path leads to. */
final class TreeChange {

  private final MapNode root;
  private final Target target;
  private final Problems problems;

  TreeChange(MapNode root, Target target, Problems problems) {
    this.root = root;
    this.target = target;
    this.problems = problems;
  }

  /** Returns the tree with a value set; maps that the path lacks are made. */
  MapNode set(ConfigNode value) {
    if (!(target.lastStep() instanceof ConfigPath.Step.Name name)
        || !Key.of(name.text()).equals(Merge.DELETE)) {
      return put(target.path(), value, TreeEdit.Mode.MERGE);
    }
    Place written = target.lastPlace();
    MapNode delete =
        MapNode.of(Map.of(Merge.DELETE, new MapNode.Entry(written, value)))
            .withOrigin(Origin.at(written));
    ConfigPath parent = target.path().parent();
    return parent.isRoot()
        ? Merge.merge(root, delete, problems)
        : put(parent, delete, TreeEdit.Mode.MERGE);
  }

  /** Returns the tree with a list joined to the end of a list, or anything else put there. */
  MapNode append(ConfigNode value) throws OverrideException {
    ConfigNode old = new Walk(root, target).require("E0404", "nothing to append to");
    if (!(old instanceof ListNode list)) {
      throw new OverrideException(
          Diagnostic.error(
                  "E0404",
                  target.lastPlace(),
                  "'%s' cannot be appended to: it is %s"
                      .formatted(target.path(), Walk.described(old)))
              .related(old.place(), "set here")
              .note("'+=' takes a list; a map is merged into by '='"));
    }
    List<ConfigNode> items = new ArrayList<>(list.items());
    if (value instanceof ListNode more && (!more.isTuple() || list.isTuple())) {
      more.items().forEach(item -> items.add(Merge.strip(item, problems)));
    } else {
      items.add(Merge.strip(value, problems));
    }
    ListNode longer = list.withItems(items).withOrigin(Origin.at(value.place()));
    return put(target.path(), longer, TreeEdit.Mode.REPLACE);
  }

  /** Returns the tree without a key of a map or an element of a list. */
  MapNode delete() throws OverrideException {
    Walk walk = new Walk(root, target);
    walk.require("E0405", "nothing to delete");
    ConfigNode left = without(walk.parent(), target.lastStep());
    ConfigPath parent = target.path().parent();
    return parent.isRoot()
        ? (MapNode) left
        : put(parent, left.withOrigin(Origin.at(target.lastPlace())), TreeEdit.Mode.REPLACE);
  }

  private static ConfigNode without(ConfigNode parent, ConfigPath.Step step) {
    if (parent instanceof MapNode map) {
      return map.without(ConfigPath.keyIn(map, step));
    }
    ListNode list = (ListNode) parent;
    Long index = ConfigPath.indexIn(step);
    if (index == null) {
      throw new IllegalStateException("a list has an element under " + step);
    }
    List<ConfigNode> items = new ArrayList<>(list.items());
    items.remove((int) (index < 0 ? index + items.size() : index));
    return list.withItems(items);
  }

  private MapNode put(ConfigPath path, ConfigNode value, TreeEdit.Mode mode) {
    List<Place> places = target.places().subList(0, path.steps().size());
    return (MapNode) TreeEdit.put(root, path, places, value, mode, problems);
  }
}
