package dev.espalier.train.model;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.espalier.train.checkpoint.ParameterNames;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a model that a forward pass changes and no gradient does: running statistics. */
public final class Buffers {

  private Buffers() {}

  /** Returns the running means and variances of a block tree by the names of checkpoints. */
  public static Map<String, Parameter> of(Block root) {
    Map<String, Parameter> buffers = new LinkedHashMap<>(ParameterNames.of(root));
    buffers.values().removeIf(parameter -> !isBuffer(parameter));
    return Collections.unmodifiableMap(buffers);
  }

  /** Tells whether a parameter is a running statistic. */
  public static boolean isBuffer(Parameter parameter) {
    Parameter.Type type = parameter.getType();
    return type == Parameter.Type.RUNNING_MEAN || type == Parameter.Type.RUNNING_VAR;
  }
}
