package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import dev.espalier.train.checkpoint.HostTensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The arrays that an optimizer keeps from step to step, by {@code <parameter>.<kind>}, on the
 * parameters' device.
 */
final class Moments implements AutoCloseable {

  private final Map<String, NDArray> arrays = new LinkedHashMap<>();
  private @Nullable NDManager manager;

  @Nullable NDArray find(String parameter, String kind) {
    return arrays.get(key(parameter, kind));
  }

  /** Returns an array, zeros at first. */
  NDArray zeros(String parameter, String kind, NDArray like) {
    NDArray array = find(parameter, kind);
    return array == null ? keep(parameter, kind, like::zerosLike) : array;
  }

  /**
   * Keeps the array that a supplier makes, in place of the one kept so far.
   *
   * @param maker makes a new array; whatever else it makes is closed
   */
  NDArray keep(String parameter, String kind, Supplier<NDArray> maker) {
    try (NDScope temporaries = new NDScope()) {
      temporaries.suppressNotUsedWarning();
      NDArray array = maker.get();
      // Without this the array would be closed with the scope, or with one of a caller.
      NDScope.unregister(array);
      if (manager == null) {
        manager = array.getManager().newSubManager();
      }
      array.attach(manager);
      NDArray previous = arrays.put(key(parameter, kind), array);
      if (previous != null) {
        previous.close();
      }
      return array;
    }
  }

  Map<String, HostTensor> save() {
    Map<String, HostTensor> saved = new LinkedHashMap<>();
    arrays.forEach((name, array) -> saved.put(name, HostTensor.of(array)));
    return saved;
  }

  static String key(String parameter, String kind) {
    return parameter + "." + kind;
  }

  @Override
  public void close() {
    if (manager != null) {
      manager.close();
      manager = null;
    }
    arrays.clear();
  }
}
