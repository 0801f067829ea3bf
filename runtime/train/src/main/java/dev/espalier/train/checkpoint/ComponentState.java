package dev.espalier.train.checkpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one component of a run, such as the optimizer, needs to go on exactly where it was.
 *
 * @param tensors arrays by name; an optimizer's are {@code <parameter>.<moment>}, such as {@code
 *     conv1.weight.exp_avg}
 * @param scalars numbers by name; an optimizer's are {@code step}, {@code group.0.lr} and the like
 */
public record ComponentState(Map<String, HostTensor> tensors, Map<String, Double> scalars) {

  /** Copies the maps, keeping their order. */
  public ComponentState {
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    scalars = Collections.unmodifiableMap(new LinkedHashMap<>(scalars));
  }
}
