package dev.espalier.train.checkpoint;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters and buffers of a model, copied out of the engine and back. */
public final class ModelState {

  /** A counter of PyTorch's batch normalization that nothing here needs. */
  private static final String BATCH_COUNTER = "num_batches_tracked";

  private ModelState() {}

  /**
   * Copies all parameters of a block tree, frozen ones and running statistics too.
   *
   * @return the values by the names of {@link ParameterNames}
   * @throws IllegalStateException if the blocks are not initialised
   */
  public static Map<String, HostTensor> copy(Block root) {
    Map<String, HostTensor> copy = new LinkedHashMap<>();
    parameters(root)
        .forEach((name, parameter) -> copy.put(name, HostTensor.of(parameter.getArray())));
    return copy;
  }

  /**
   * Sets all parameters of a block tree.
   *
   * @param source where the weights come from, for the message
   * @throws CheckpointException if names or shapes differ, listing every difference; nothing is
   *     changed then
   * @throws IllegalStateException if the blocks are not initialised
   */
  public static void load(Block root, Map<String, HostTensor> weights, String source) {
    Map<String, Parameter> parameters = parameters(root);
    TensorDifferences differences = compare(parameters, weights);
    if (!differences.isEmpty()) {
      throw new CheckpointException(
          "the weights of %s do not match the model:%n%s".formatted(source, differences));
    }
    set(parameters, weights, differences);
  }

  /**
   * Sets those parameters of a block tree that are given in the right shape.
   *
   * @return what did not match, to tell the person
   * @throws IllegalStateException if the blocks are not initialised
   */
  public static TensorDifferences loadMatching(Block root, Map<String, HostTensor> weights) {
    Map<String, Parameter> parameters = parameters(root);
    TensorDifferences differences = compare(parameters, weights);
    set(parameters, weights, differences);
    return differences;
  }

  private static void set(
      Map<String, Parameter> parameters,
      Map<String, HostTensor> weights,
      TensorDifferences differences) {
    weights.forEach(
        (name, tensor) -> {
          Parameter parameter = parameters.get(name);
          if (parameter != null && !differences.mismatched().containsKey(name)) {
            tensor.copyTo(parameter.getArray());
          }
        });
  }

  private static TensorDifferences compare(
      Map<String, Parameter> parameters, Map<String, HostTensor> weights) {
    Map<String, long[]> expected = new LinkedHashMap<>();
    parameters.forEach(
        (name, parameter) -> expected.put(name, parameter.getArray().getShape().getShape()));
    Map<String, HostTensor> given = new LinkedHashMap<>(weights);
    given.keySet().removeIf(name -> name.endsWith(BATCH_COUNTER) && !expected.containsKey(name));
    return TensorDifferences.between(expected, given);
  }

  private static Map<String, Parameter> parameters(Block root) {
    Map<String, Parameter> parameters = ParameterNames.of(root);
    parameters.forEach(
        (name, parameter) -> {
          if (!parameter.isInitialized()) {
            throw new IllegalStateException(
                "the model is not initialised: '" + name + "' has no values yet");
          }
        });
    return parameters;
  }
}
