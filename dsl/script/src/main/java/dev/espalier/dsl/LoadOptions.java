package dev.espalier.dsl;

import dev.espalier.dsl.lang.Limits;
import dev.espalier.dsl.lang.Lookup;
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
 */
public record LoadOptions(
    List<String> overrides,
    Limits limits,
    Lookup environment,
    Map<String, String> choices,
    ParseCache cache) {

  /** No overrides, the default limits, and the environment of this process. */
  public static final LoadOptions DEFAULT =
      new LoadOptions(List.of(), Limits.DEFAULT, System::getenv, Map.of(), new ParseCache(0));

  /** Copies the list and the map. */
  public LoadOptions {
    overrides = List.copyOf(overrides);
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
  }

  /** Returns a copy with more overrides, which are applied after those it has. */
  public LoadOptions withOverrides(List<String> tokens) {
    List<String> all = new ArrayList<>(overrides);
    all.addAll(tokens);
    return new LoadOptions(all, limits, environment, choices, cache);
  }

  /** Returns a copy with other limits. */
  public LoadOptions withLimits(Limits newLimits) {
    return new LoadOptions(overrides, newLimits, environment, choices, cache);
  }

  /** Returns a copy with another environment. */
  public LoadOptions withEnvironment(Lookup newEnvironment) {
    return new LoadOptions(overrides, limits, newEnvironment, choices, cache);
  }

  /** Returns a copy with an environment of the given variables only. */
  public LoadOptions withEnvironment(Map<String, String> variables) {
    Map<String, String> copy = Map.copyOf(variables);
    return withEnvironment(copy::get);
  }

  /** Returns a copy that selects other variants: group to name. */
  public LoadOptions withChoices(Map<String, String> newChoices) {
    return new LoadOptions(overrides, limits, environment, newChoices, cache);
  }

  /** Returns a copy that keeps what was parsed, for other configs with the same bases. */
  public LoadOptions withCache(ParseCache newCache) {
    return new LoadOptions(overrides, limits, environment, choices, newCache);
  }
}
