package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Merge;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.TreeEdit;
import dev.espalier.config.ValueNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file changes in what its bases give, gathered without knowing them: maps that merge into
 * the bases with the same result. Where no such map says the same, it fails.
 */
final class Layers {

  private final FileNames file;
  private final Unknowns unknowns;
  private final Problems problems;

  /** Names that a block began: whether the bases or this file alone has them is not known. */
  private final Set<String> uncertain = new HashSet<>();

  Layers(FileNames file, Unknowns unknowns, Problems problems) {
    this.file = file;
    this.unknowns = unknowns;
    this.problems = problems;
  }

  /** Adds the map of a block. */
  void block(String name, Place place, MapNode map) {
    ConfigNode below = file.inBase(name);
    if (below == null) {
      uncertain.add(name);
    }
    file.patch(name, place, below == null ? map : over(below, map, place));
  }

  /** Adds what is set at a path. */
  void path(Statement.Target target, List<PathEdit.Step> steps, ConfigNode value) {
    String name = target.name();
    file.patch(name, target.place(), new Way(name, steps, value).at(file.inBase(name), 0));
  }

  /** Returns the file's own keys over what it changed in its bases before it set them. */
  MapNode under(MapNode own) {
    MapNode all = file.patched();
    for (Map.Entry<Key, MapNode.Entry> entry : own.entries().entrySet()) {
      Place place = entry.getValue().keyPlace();
      ConfigNode value = entry.getValue().value();
      ConfigNode below = all.get(entry.getKey());
      boolean replaces = value instanceof ValueNode && unknowns.find(value) == null;
      if (below != null
          && uncertain.contains(entry.getKey().toString())
          && !(replaces || value instanceof ListNode)) {
        throw inexact(place, "a block has made a map here, or changed one of a base");
      }
      all = all.with(entry.getKey(), place, below == null ? value : over(below, value, place));
    }
    return all;
  }

  /** Fails if one map cannot be merged over another because of what is unknown in them. */
  void check(ConfigNode below, ConfigNode above, Place place) {
    if (below instanceof MapNode base && above instanceof MapNode map) {
      ConfigNode delete = map.get(Merge.DELETE);
      if (delete != null) {
        unknowns.needsAll(delete, place);
      }
      map.entries()
          .forEach(
              (key, entry) -> {
                ConfigNode old = base.get(key);
                if (old != null) {
                  check(old, entry.value(), place);
                }
              });
    } else if (above instanceof MapNode) {
      unknowns.needs(below, place);
      if (below instanceof ListNode) {
        unknowns.needsAll(above, place);
      }
    } else if (!(below instanceof ValueNode) || unknowns.find(below) != null) {
      unknowns.needs(above, place);
    }
  }

  /** Returns one change over an earlier one. */
  private ConfigNode over(ConfigNode below, ConfigNode above, Place place) {
    check(below, above, place);
    if (!(above instanceof MapNode map) || isTrue(map.get(Merge.DELETE))) {
      return above;
    }
    boolean instructs = map.get(Merge.DELETE) != null || Merge.isListEdit(map);
    if (!(below instanceof MapNode base) || instructs || Merge.isListEdit(base)) {
      throw inexact(place, "this changes what the file changed before");
    }
    MapNode merged = base;
    for (Map.Entry<Key, MapNode.Entry> entry : map.entries().entrySet()) {
      ConfigNode old = base.get(entry.getKey());
      ConfigNode value = entry.getValue().value();
      Place keyPlace = entry.getValue().keyPlace();
      merged = merged.with(entry.getKey(), keyPlace, old == null ? value : over(old, value, place));
    }
    return merged;
  }

  private boolean isListEdit(Key key) {
    return Merge.isListEdit(MapNode.empty().with(key, Place.PROGRAM, ValueNode.ofNull()));
  }

  private static boolean isTrue(@Nullable ConfigNode node) {
    return node instanceof ValueNode leaf && Boolean.TRUE.equals(leaf.value());
  }

  private static Failure inexact(Place place, String what) {
    return Unknowns.refused(
        place,
        what + "; no single map says the same over every base",
        "set the whole map in one statement");
  }

  /** The way along a path into the changes so far. */
  private final class Way {

    private final String name;
    private final List<PathEdit.Step> steps;
    private final ConfigNode value;

    Way(String name, List<PathEdit.Step> steps, ConfigNode value) {
      this.name = name;
      this.steps = steps;
      this.value = value;
    }

    ConfigNode at(@Nullable ConfigNode node, int depth) {
      if (depth == steps.size()) {
        return node == null ? value : last(node);
      }
      PathEdit.Step step = steps.get(depth);
      if (node != null && !(node instanceof MapNode)) {
        return inside(node, depth);
      }
      MapNode map = node == null ? MapNode.empty() : (MapNode) node;
      Key key = Values.key(step.key());
      if (!(key instanceof Key.Name) || Merge.isListEdit(map)) {
        throw element(step);
      } else if (key.equals(Merge.DELETE) || isListEdit(key)) {
        throw inexact(step.place(), "'%s' is an instruction, not a key".formatted(key));
      }
      return map.with(key, step.place(), at(map.get(key), depth + 1));
    }

    private ConfigNode last(ConfigNode node) {
      Place place = steps.get(steps.size() - 1).place();
      if (uncertain.contains(name) && node instanceof MapNode && value instanceof MapNode) {
        throw inexact(place, "this replaces a map of a block, or is merged into one of a base");
      }
      return over(node, value, place);
    }

    /** Sets a part of a list that this file gave. */
    private ConfigNode inside(ConfigNode node, int depth) {
      Place place = steps.get(depth).place();
      if (value instanceof MapNode || unknowns.find(value) != null) {
        throw inexact(place, "this is merged into an element, if that is a map");
      }
      List<PathEdit.Step> rest = steps.subList(depth, steps.size());
      return new PathEdit(rest, value, TreeEdit.Mode.REPLACE, problems, unknowns).in(node);
    }

    private Failure element(PathEdit.Step step) {
      return Unknowns.refused(
          step.place(),
          "this is an element of a base's list, which only loading the file tells",
          "an element of a base's list is changed by a map: {_patch_: {%s: …}}"
              .formatted(step.key()));
    }
  }
}
