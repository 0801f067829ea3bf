package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Merge;
import dev.espalier.config.Place;
import dev.espalier.config.Suggestions;
import dev.espalier.config.TreeEdit;
import dev.espalier.config.ValueNode;
import java.util.ArrayList;
import java.util.List;

/** Gives names their values, in the way that fits the frame. */
final class Assignments {

  private final Session session;

  Assignments(Session session) {
    this.session = session;
  }

  /** Executes {@code name = value} or {@code name.path = value}. */
  void assign(Statement.Target target, List<PathEdit.Step> steps, ConfigNode value, Frame frame) {
    if (steps.isEmpty()) {
      set(target.name(), target.place(), value, frame);
    } else {
      edit(target, steps, value, frame);
    }
  }

  /** Executes {@code name { … }}. */
  void merge(Statement.Block block, MapNode map, Frame frame) {
    String name = block.name();
    Place place = block.place();
    if (frame.kind() == Frame.Kind.CALL) {
      throw Failure.of(
          Diagnostic.error("E0313", place, "a closure has no keys that a block could set")
              .note("a map is made by: dict { … }"));
    }
    ConfigNode own = frame.find(name);
    boolean ofFile = frame.kind() == Frame.Kind.FILE;
    ConfigNode base = ofFile ? session.file().inBase(name) : null;
    if (own != null) {
      session.unknowns().needs(own, place);
      session.layers().check(own, map, place);
      // What a block deletes is also what the bases gave, so '_delete_' stays for the final merge.
      ConfigNode merged = deletes(map) ? map : over(own, map, name, place);
      if (frame.hasLocal(name)) {
        frame.setLocal(name, checked(merged, place));
      } else {
        frame.changeKey(name, checked(merged, place));
      }
    } else if (ofFile && session.basesAreUnknown()) {
      session.layers().block(name, place, map);
    } else if (base != null) {
      session.file().patch(name, place, checked(over(base, map, name, place), place));
    } else {
      set(name, place, map, frame);
    }
  }

  private ConfigNode over(ConfigNode below, MapNode block, String name, Place place) {
    boolean isNull = below instanceof ValueNode leaf && leaf.isNull();
    boolean editsList = below instanceof ListNode && Merge.isListEdit(block);
    if (!(below instanceof MapNode) && !isNull && !deletes(block) && !editsList) {
      throw Failure.of(
          Diagnostic.error(
                  "E0309",
                  place,
                  "a block adds keys to a map, but '%s' is %s"
                      .formatted(name, Values.describe(below)))
              .related(below.place(), "set here"));
    }
    ConfigPath path = ConfigPath.ROOT.then(name);
    MapNode holder = MapNode.empty().with(name, below);
    ConfigNode merged = TreeEdit.put(holder, path, block, TreeEdit.Mode.MERGE, session.problems());
    ConfigNode result = path.find(merged);
    return result == null ? block : result;
  }

  private static boolean deletes(MapNode map) {
    return map.get(Merge.DELETE) instanceof ValueNode leaf && Boolean.TRUE.equals(leaf.value());
  }

  private void set(String name, Place place, ConfigNode value, Frame frame) {
    if (frame.kind() == Frame.Kind.CALL) {
      Frame holder = Scopes.declaring(name, frame);
      if (holder == null) {
        throw noLocal(name, place);
      }
      holder.setLocal(name, value);
    } else if (frame.hasLocal(name)) {
      frame.setLocal(name, value);
    } else {
      if (frame.kind() == Frame.Kind.FILE) {
        check(name, place);
      }
      frame.setKey(name, place, value);
    }
  }

  private void edit(
      Statement.Target target, List<PathEdit.Step> steps, ConfigNode value, Frame frame) {
    String name = target.name();
    Place place = target.place();
    PathEdit edit = edit(steps, value, TreeEdit.Mode.REPLACE);
    Frame holder = frame.kind() == Frame.Kind.CALL ? Scopes.declaring(name, frame) : frame;
    if (holder == null) {
      throw noLocal(name, place);
    }
    ConfigNode own = holder.find(name);
    if (own != null && holder.hasLocal(name)) {
      holder.setLocal(name, checked(edit.in(own), place));
    } else if (own != null) {
      holder.changeKey(name, checked(edit.in(own), place));
    } else if (frame.kind() == Frame.Kind.BLOCK) {
      frame.setKey(name, place, edit.alone());
    } else {
      patch(target, steps, value, frame);
    }
  }

  private void patch(
      Statement.Target target, List<PathEdit.Step> steps, ConfigNode value, Frame frame) {
    String name = target.name();
    if (session.basesAreUnknown() && !name.equals(FileNames.BASE)) {
      session.layers().path(target, steps, value);
      return;
    }
    ConfigNode base = session.file().inBase(name);
    if (base == null) {
      throw unknown(target, frame);
    }
    PathEdit edit = edit(steps, value, TreeEdit.Mode.MERGE);
    session.file().patch(name, target.place(), checked(edit.in(base), target.place()));
  }

  private PathEdit edit(List<PathEdit.Step> steps, ConfigNode value, TreeEdit.Mode mode) {
    return new PathEdit(steps, value, mode, session.problems(), session.unknowns());
  }

  private Failure unknown(Statement.Target target, Frame frame) {
    String name = target.name();
    if (name.equals(FileNames.BASE)) {
      return Failure.of(
          Diagnostic.error("E0313", target.place(), "'_base_' only reads what the bases gave")
              .note("to change it, set the name itself: model.depth = 18"));
    }
    List<String> known = new ArrayList<>(frame.locals());
    frame.map(target.place()).keys().forEach(key -> known.add(key.toString()));
    session.file().patched().keys().stream().map(Key::toString).forEach(known::add);
    List<String> near = Suggestions.nearest(name, known);
    Diagnostic error =
        Diagnostic.error(
                "E0301", target.place(), "neither this file nor a base sets '%s'".formatted(name))
            .note("a new map is made by: %s = dict(…)".formatted(name));
    return Failure.of(near.isEmpty() ? error : error.label(Suggestions.phrase(near)));
  }

  private ConfigNode checked(ConfigNode node, Place place) {
    session.meter().made(node, place);
    return node;
  }

  private void check(String name, Place place) {
    if (ReservedNames.contains(name)) {
      throw Failure.of(
          Diagnostic.error("E0014", place, "'%s' is reserved".formatted(name))
              .label("choose another name")
              .note(ReservedNames.owner(name)));
    }
    Function function = session.functions().get(name);
    if (function != null) {
      throw Failure.of(
          Diagnostic.error("E0310", place, "'%s' is declared already".formatted(name))
              .related(function.place(), "as a function"));
    }
  }

  private static Failure noLocal(String name, Place place) {
    return Failure.of(
        Diagnostic.error(
                "E0313",
                place,
                "inside a closure only a 'def' can be set; '%s' is none".formatted(name))
            .note(
                "outside: def %s = …   or give the closure's value back instead".formatted(name)));
  }
}
