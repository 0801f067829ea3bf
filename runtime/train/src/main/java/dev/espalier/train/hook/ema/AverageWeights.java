package dev.espalier.train.hook.ema;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.espalier.train.checkpoint.HostTensor;
import dev.espalier.train.checkpoint.TensorDifferences;
import dev.espalier.train.model.Buffers;
import dev.espalier.train.optim.TrainableParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A second array for each of some parameters: their moving average, or what it changed places with.
 */
final class AverageWeights implements AutoCloseable {

  private static final NDIndex EVERYTHING = new NDIndex("...");

  private final Map<String, Parameter> parameters;
  private final Map<String, NDArray> others = new LinkedHashMap<>();
  private @Nullable NDManager manager;

  /** Creates averages that are equal to the parameters. */
  AverageWeights(Map<String, Parameter> parameters) {
    this.parameters = parameters;
    for (Map.Entry<String, Parameter> entry : parameters.entrySet()) {
      NDArray array = entry.getValue().getArray();
      if (manager == null) {
        manager = array.getManager().newSubManager();
      }
      others.put(entry.getKey(), HostTensor.of(array).toArray(manager));
    }
  }

  /** Computes average = (1 − share) · average + share · parameter. */
  void update(double share) {
    if (manager == null) {
      return;
    }
    try (NDArray keep = manager.create(1 - share);
        NDArray take = manager.create(share)) {
      parameters.forEach(
          (name, parameter) -> {
            try (NDScope temporaries = new NDScope()) {
              temporaries.suppressNotUsedWarning();
              NDArray weight = parameter.getArray().stopGradient();
              other(name).muli(keep).addi(weight.mul(take));
            }
          });
    }
  }

  /** Exchanges averages and parameters; the parameters keep their memory. */
  void swap() {
    parameters.forEach(
        (name, parameter) -> {
          try (NDScope temporaries = new NDScope()) {
            temporaries.suppressNotUsedWarning();
            NDArray weight = parameter.getArray().stopGradient();
            NDArray before = weight.duplicate();
            weight.set(EVERYTHING, other(name));
            other(name).set(EVERYTHING, before);
          }
        });
  }

  /** Copies the second arrays. */
  Map<String, HostTensor> copy() {
    Map<String, HostTensor> copy = new LinkedHashMap<>();
    others.forEach((name, array) -> copy.put(name, HostTensor.of(array)));
    return copy;
  }

  /**
   * Sets the second arrays.
   *
   * @throws IllegalArgumentException if names or shapes differ, listing every difference; nothing
   *     is changed then
   */
  void set(Map<String, HostTensor> values) {
    Map<String, long[]> expected = new LinkedHashMap<>();
    others.forEach((name, array) -> expected.put(name, array.getShape().getShape()));
    TensorDifferences differences = TensorDifferences.between(expected, values);
    if (!differences.isEmpty()) {
      throw new IllegalArgumentException(
          "the averages do not match the parameters that are averaged:%n%s".formatted(differences));
    }
    values.forEach((name, tensor) -> tensor.copyTo(other(name)));
  }

  private NDArray other(String name) {
    NDArray array = others.get(name);
    if (array == null) {
      throw new IllegalArgumentException("'" + name + "' is not averaged");
    }
    return array;
  }

  @Override
  public void close() {
    if (manager != null) {
      manager.close();
    }
  }

  /** Returns the trained parameters; with the running statistics if they are averaged too. */
  static Map<String, Parameter> of(Block root, boolean withBuffers) {
    Map<String, Parameter> averaged = new LinkedHashMap<>(TrainableParameters.of(root).byName());
    if (withBuffers) {
      averaged.putAll(Buffers.of(root));
    }
    return averaged;
  }
}
