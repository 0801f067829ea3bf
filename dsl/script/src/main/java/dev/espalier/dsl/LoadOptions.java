package dev.espalier.dsl;

import dev.espalier.dsl.lang.Limits;
import dev.espalier.dsl.lang.Lookup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a config is loaded; immutable.
 *
 * @param overrides tokens of {@code --cfg-options}: {@code path=value}
 * @param limits how much a config may ask for
 * @param environment finds environment variables for {@code env(…)}
 * @param choices the variants to select, by group: {@code optimizer} to {@code sgd}
 * @param cache keeps what was parsed
 * @param roots folders, besides the config's project, that bases may come from
 * @param libraries finds the bases of libraries, {@code library::path}
 * @param trusted whether Groovy files are run as programs, with all rights of this process
 */
public record LoadOptions(
    List<String> overrides,
    Limits limits,
    Lookup environment,
    Map<String, String> choices,
    ParseCache cache,
    List<Path> roots,
    ClassLoader libraries,
    boolean trusted) {

  /** No overrides, the default limits, and the environment of this process. */
  public static final LoadOptions DEFAULT =
      new LoadOptions(
          List.of(),
          Limits.DEFAULT,
          System::getenv,
          Map.of(),
          new ParseCache(0),
          List.of(),
          LoadOptions.class.getClassLoader(),
          false);

  /** Copies the lists and the map. */
  public LoadOptions {
    overrides = List.copyOf(overrides);
    roots = List.copyOf(roots);
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
  }

  /** Returns a copy with more overrides, which are applied after those it has. */
  public LoadOptions withOverrides(List<String> tokens) {
    List<String> all = new ArrayList<>(overrides);
    all.addAll(tokens);
    return new LoadOptions(all, limits, environment, choices, cache, roots, libraries, trusted);
  }

  /** Returns a copy with other limits. */
  public LoadOptions withLimits(Limits newLimits) {
    return new LoadOptions(
        overrides, newLimits, environment, choices, cache, roots, libraries, trusted);
  }

  /** Returns a copy with another environment. */
  public LoadOptions withEnvironment(Lookup newEnvironment) {
    return new LoadOptions(
        overrides, limits, newEnvironment, choices, cache, roots, libraries, trusted);
  }

  /** Returns a copy with an environment of the given variables only. */
  public LoadOptions withEnvironment(Map<String, String> variables) {
    Map<String, String> copy = Map.copyOf(variables);
    return withEnvironment(copy::get);
  }

  /** Returns a copy that selects other variants: group to name. */
  public LoadOptions withChoices(Map<String, String> newChoices) {
    return new LoadOptions(
        overrides, limits, environment, newChoices, cache, roots, libraries, trusted);
  }

  /** Returns a copy that keeps what was parsed, for other configs with the same bases. */
  public LoadOptions withCache(ParseCache newCache) {
    return new LoadOptions(
        overrides, limits, environment, choices, newCache, roots, libraries, trusted);
  }

  /**
   * Returns a copy that takes bases from other folders, besides the project of the config: the
   * nearest folder around it that holds {@code .git}, {@code pom.xml} or {@code espalier.modules}.
   */
  public LoadOptions withRoots(List<Path> folders) {
    return new LoadOptions(
        overrides, limits, environment, choices, cache, folders, libraries, trusted);
  }

  /** Returns a copy that finds the bases of libraries on another class path. */
  public LoadOptions withLibraries(ClassLoader loader) {
    return new LoadOptions(overrides, limits, environment, choices, cache, roots, loader, trusted);
  }

  /**
   * Returns a copy that runs Groovy files as programs, or evaluates them safely again. A program
   * has all rights of this process: only for files that you would run as a script. Each file that
   * was run is warning W0060.
   */
  public LoadOptions withTrusted(boolean runs) {
    return new LoadOptions(overrides, limits, environment, choices, cache, roots, libraries, runs);
  }
}
