package dev.espalier.train.optim;

import dev.espalier.train.checkpoint.HostTensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an optimizer needs to go on exactly where it was.
 *
 * @param tensors arrays by {@code <parameter>.<moment>}, such as {@code conv1.weight.exp_avg}
 * @param scalars numbers by name: {@code step}, and {@code group.0.lr} and the like
 */
public record OptimizerState(Map<String, HostTensor> tensors, Map<String, Double> scalars) {

  /** Copies the maps, keeping their order. */
  public OptimizerState {
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    scalars = Collections.unmodifiableMap(new LinkedHashMap<>(scalars));
  }
}
