package dev.espalier.train.optim;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.espalier.train.checkpoint.ParameterNames;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of a model that are trained, by name.
 *
 * @param byName the parameters in the order of the block tree, under the names of {@link
 *     ParameterNames}
 */
public record TrainableParameters(Map<String, Parameter> byName) {

  /** Copies the map, keeping its order. */
  public TrainableParameters {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /**
   * Returns the parameters of a block tree that are not frozen; one that several blocks share
   * appears once, under its first name.
   */
  public static TrainableParameters of(Block root) {
    Set<Parameter> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<String, Parameter> trained = new LinkedHashMap<>();
    ParameterNames.of(root)
        .forEach(
            (name, parameter) -> {
              if (parameter.requiresGradient() && seen.add(parameter)) {
                trained.put(name, parameter);
              }
            });
    return new TrainableParameters(trained);
  }

  /** Returns the number of scalars in all parameters together. */
  public long scalars() {
    return byName.values().stream().mapToLong(p -> p.getArray().size()).sum();
  }
}
