package dev.espalier.train.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that a run needs to go on from a point as if it had never stopped.
 *
 * <p>In its file the weights keep their names, as {@link ParameterNames} gives them, and the arrays
 * of a component have the component's name and a dot before theirs: {@code
 * optimizer.backbone.conv1.weight.exp_avg}.
 *
 * @param weights the model's parameters and buffers by name
 * @param components the state of the optimizer and of other components, by the component's name
 * @param meta counters, config and the like
 */
public record Checkpoint(
    Map<String, HostTensor> weights, Map<String, ComponentState> components, CheckpointMeta meta) {

  /** The name of the optimizer among the components. */
  public static final String OPTIMIZER = "optimizer";

  /**
   * Copies the maps, keeping their order.
   *
   * @throws IllegalArgumentException if the name of a weight begins like those of a component
   */
  public Checkpoint {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
    for (String component : components.keySet()) {
      for (String weight : weights.keySet()) {
        if (weight.startsWith(component + ".")) {
          throw new IllegalArgumentException(
              "the weight '%s' has the name of an array of the component '%s'; give the block another name"
                  .formatted(weight, component));
        }
      }
    }
  }

  /**
   * Returns the state of a component.
   *
   * @throws CheckpointException if the checkpoint has none of that name
   */
  public ComponentState component(String name) {
    ComponentState state = components.get(name);
    if (state == null) {
      throw new CheckpointException(
          "the checkpoint has no state of '%s'; it has that of %s"
              .formatted(name, components.keySet()));
    }
    return state;
  }

  /** Returns a digest of the names, types, shapes and bits of all weights, as 64 hex digits. */
  public String weightsDigest() {
    Digest digest = new Digest();
    new TreeMap<>(weights)
        .forEach(
            (name, tensor) -> {
              byte[] head = (name + " " + tensor + "\n").getBytes(StandardCharsets.UTF_8);
              digest.add(head, 0, head.length);
              digest.add(tensor.data(), 0, tensor.data().length);
            });
    return digest.hex();
  }
}
