package dev.espalier.train.init;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv1dTranspose;
import ai.djl.nn.convolutional.Conv2dTranspose;
import ai.djl.nn.norm.BatchNorm;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A block with parameters of its own. */
public final class Layer {

  private final String name;
  private final Block block;
  private final Map<String, Parameter> parameters;

  Layer(String name, Block block, Map<String, Parameter> parameters) {
    this.name = name;
    this.block = block;
    this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** Returns what the names of its parameters begin with; empty for the root of a model. */
  public String name() {
    return name;
  }

  /**
   * Returns the names that it goes by: those of its class and of the classes that this extends, and
   * PyTorch's where DJL has another.
   */
  public Set<String> kinds() {
    Set<String> kinds = new LinkedHashSet<>();
    for (Class<?> type = block.getClass(); type != null; type = type.getSuperclass()) {
      if (Block.class.isAssignableFrom(type) && !type.getSimpleName().isEmpty()) {
        kinds.add(type.getSimpleName());
      }
    }
    if (block instanceof BatchNorm) {
      kinds.addAll(List.of("BatchNorm1d", "BatchNorm2d", "BatchNorm3d", "_BatchNorm"));
    } else if (block instanceof Conv1dTranspose) {
      kinds.add("ConvTranspose1d");
    } else if (block instanceof Conv2dTranspose) {
      kinds.add("ConvTranspose2d");
    }
    return kinds;
  }

  /** Returns its own parameters by their last word, such as {@code weight}. */
  public Map<String, Parameter> parameters() {
    return parameters;
  }

  /** Returns its weight, or the scale of a normalization; null if it has none. */
  public @Nullable NDArray weight() {
    return array("weight");
  }

  /** Returns its bias; null if it has none. */
  public @Nullable NDArray bias() {
    return array("bias");
  }

  private @Nullable NDArray array(String word) {
    Parameter parameter = parameters.get(word);
    return parameter == null ? null : parameter.getArray();
  }

  @Override
  public String toString() {
    return "%s (%s)".formatted(name.isEmpty() ? "the model" : name, kinds().iterator().next());
  }
}
