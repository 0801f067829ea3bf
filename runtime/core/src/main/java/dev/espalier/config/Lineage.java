package dev.espalier.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of a config, and which inherits from which.
 *
 * @param own the config's own file
 * @param bases the bases of each file that has any, in the order in which it names them
 */
public record Lineage(Source own, Map<Source, List<Base>> bases) {

  /** The lineage of a config that no file gave. */
  public static final Lineage NONE = new Lineage(new Source("(program)", ""), Map.of());

  /**
   * A file that another one inherits from.
   *
   * @param file the file
   * @param note how it came to be the one, such as {@code select optimizer=adam}; empty if it is
   *     named
   */
  public record Base(Source file, String note) {}

  /** Copies the bases. */
  public Lineage {
    Map<Source, List<Base>> copy = new LinkedHashMap<>();
    bases.forEach((file, named) -> copy.put(file, List.copyOf(named)));
    bases = Map.copyOf(copy);
  }

  /** Returns the files that a file names as its bases, in their order. */
  public List<Base> basesOf(Source file) {
    return bases.getOrDefault(file, List.of());
  }

  /**
   * Returns the shortest way by which a file is inherited: the config's own file first, the file
   * last; empty if the config does not inherit from it.
   */
  public List<Base> route(Source file) {
    Map<Source, Step> reached = new LinkedHashMap<>();
    Deque<Source> waiting = new ArrayDeque<>();
    reached.put(own, new Step(new Base(own, ""), null));
    waiting.add(own);
    while (!waiting.isEmpty() && !reached.containsKey(file)) {
      Source next = waiting.remove();
      for (Base base : basesOf(next)) {
        if (reached.putIfAbsent(base.file(), new Step(base, reached.get(next))) == null) {
          waiting.add(base.file());
        }
      }
    }
    List<Base> route = new ArrayList<>();
    for (Step step = reached.get(file); step != null; step = step.before()) {
      route.add(0, step.base());
    }
    return List.copyOf(route);
  }

  /**
   * Returns what a base is called beside the config's own file: its path from that one's folder.
   */
  public String title(Base base) {
    String name =
        base.file().equals(own)
            ? RelativeName.last(own.name())
            : RelativeName.of(base.file().name(), own.name());
    return base.note().isEmpty() ? name : "%s (%s)".formatted(name, base.note());
  }

  private record Step(Base base, @Nullable Step before) {}
}
