package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Key;
import dev.espalier.config.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a name means: innermost first. */
final class Scopes {

  private final Session session;

  Scopes(Session session) {
    this.session = session;
  }

  /** Returns the value of a variable. */
  ConfigNode read(String name, Place place, Frame frame) {
    for (Frame here = frame; here != null; here = here.outer()) {
      ConfigNode value = here.find(name);
      if (value != null) {
        if (here.hasLocal(name)) {
          here.readLocal(name);
        } else if (here.kind() == Frame.Kind.FILE) {
          session.file().used(name, place);
        }
        return value;
      }
    }
    if (session.functions().containsKey(name)) {
      throw Failure.of(
          Diagnostic.error("E0301", place, "'%s' is a function, not a value".formatted(name))
              .label("call it: %s(…)".formatted(name)));
    }
    return session.file().read(name, place, known(frame));
  }

  /** Returns the innermost frame that declares a name by {@code def}, or null. */
  static @Nullable Frame declaring(String name, Frame frame) {
    for (Frame here = frame; here != null; here = here.outer()) {
      if (here.hasLocal(name)) {
        return here;
      }
    }
    return null;
  }

  private static List<String> known(Frame frame) {
    List<String> names = new ArrayList<>();
    for (Frame here = frame; here != null; here = here.outer()) {
      names.addAll(here.locals());
      here.map(Place.PROGRAM).keys().stream().map(Key::toString).forEach(names::add);
    }
    return names;
  }
}
