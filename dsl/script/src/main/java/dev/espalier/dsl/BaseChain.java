package dev.espalier.dsl;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.config.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files that are being loaded: each but the first is a base of the one before. */
final class BaseChain {

  /** Deeper chains are no honest inheritance, and would overflow the stack in the end. */
  private static final int DEEPEST = 64;

  private record Link(ConfigFile file, String identity, @Nullable Place asked) {}

  private final List<Link> links = new ArrayList<>();
  private final int most;
  private int files;

  BaseChain(int most) {
    this.most = most;
  }

  /** Begins a file; returns why that is impossible, or null. {@link #leave} must follow null. */
  @Nullable Diagnostic enter(ConfigFile file, String identity, @Nullable Place asked) {
    Place place = asked == null ? new Source(file.name(), "").at(1, 1, 1) : asked;
    for (int i = 0; i < links.size(); i++) {
      if (links.get(i).identity().equals(identity)) {
        return cycle(file, place, links.subList(i, links.size()));
      }
    }
    if (++files > most) {
      return Diagnostic.error(
              "E0015", place, "a config has at most %d files, bases included".formatted(most))
          .note("whoever loads the config can raise its limits: LoadOptions.limits(…)");
    } else if (links.size() == DEEPEST) {
      return explain(
          Diagnostic.error(
              "E0015", place, "bases of bases go at most %d files deep".formatted(DEEPEST)));
    }
    links.add(new Link(file, identity, asked));
    return null;
  }

  void leave() {
    links.remove(links.size() - 1);
  }

  /** Adds how the loader came to the file that is being loaded, if it is a base of a base. */
  Diagnostic explain(Diagnostic problem) {
    return links.size() < 3 ? problem : problem.note("inherited through: " + names(links, " <- "));
  }

  private static Diagnostic cycle(ConfigFile file, Place place, List<Link> loop) {
    Diagnostic error =
        Diagnostic.error("E0007", place, "'%s' inherits from itself".formatted(file));
    for (Link link : loop.subList(1, loop.size())) {
      Place asked = link.asked();
      error =
          asked == null
              ? error
              : error.related(asked, "'%s' is a base here".formatted(link.file()));
    }
    return error.note("the circle: " + names(loop, " -> ") + " -> " + file);
  }

  private static String names(List<Link> links, String arrow) {
    return links.stream().map(link -> link.file().name()).collect(Collectors.joining(arrow));
  }
}
