package dev.espalier.dsl;

import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import dev.espalier.dsl.lang.Limits;
import dev.espalier.dsl.lang.Program;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was parsed, by name and content of the file, so that a base of many configs is parsed
 * once. It may be shared by threads; the programs are immutable.
 */
public final class ParseCache {

  private record Parsed(Source source, Limits limits) {

    /** Looks at no text: its length says enough, and a long text takes long. */
    @Override
    public int hashCode() {
      return 31 * source.name().hashCode() + source.text().length();
    }
  }

  private final int most;
  private final Map<Parsed, Program> programs;

  /**
   * Creates a cache.
   *
   * @param most the number of files to keep; those that were not asked for longest are dropped
   * @throws IllegalArgumentException if the number is negative
   */
  public ParseCache(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("a cache keeps 0 files or more, given " + most);
    }
    this.most = most;
    this.programs = new LinkedHashMap<>(16, 0.75f, true);
  }

  /** Returns the program of a text, or null if a problem was reported; such are not kept. */
  @Nullable Program program(Source source, Limits limits, Problems problems) {
    Parsed key = new Parsed(source, limits);
    synchronized (programs) {
      Program known = programs.get(key);
      if (known != null) {
        return known;
      }
    }
    Program program = Syntax.orGroovy(source.name()).read(source, limits, problems);
    if (program != null) {
      keep(key, program);
    }
    return program;
  }

  private void keep(Parsed key, Program program) {
    synchronized (programs) {
      programs.put(key, program);
      while (programs.size() > most) {
        programs.remove(programs.keySet().iterator().next());
      }
    }
  }

  /** Returns the number of files that are kept. */
  public int size() {
    synchronized (programs) {
      return programs.size();
    }
  }
}
