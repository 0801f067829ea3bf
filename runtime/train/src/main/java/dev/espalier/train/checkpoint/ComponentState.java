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
 * @param texts texts by name, such as how far a log had come
 */
public record ComponentState(
    Map<String, HostTensor> tensors, Map<String, Double> scalars, Map<String, String> texts) {

  /** Creates a state without texts. */
  public ComponentState(Map<String, HostTensor> tensors, Map<String, Double> scalars) {
    this(tensors, scalars, Map.of());
  }

  /** Copies the maps, keeping their order. */
  public ComponentState {
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    scalars = Collections.unmodifiableMap(new LinkedHashMap<>(scalars));
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }
}
