package dev.espalier.train.init;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Collections;
import java.util.LinkedHashMap;
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
   * Returns the names that it goes by: that of its class, and those of the classes of DJL that this
   * is or extends, in DJL and in PyTorch.
   */
  public Set<String> kinds() {
    return LayerKind.namesOf(block);
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
    return "%s (%s)"
        .formatted(
            name.isEmpty() ? "the model" : name, kinds().stream().findFirst().orElse("a block"));
  }
}
