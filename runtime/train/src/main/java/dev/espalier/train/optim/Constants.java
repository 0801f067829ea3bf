package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scalars of a formula as arrays, which are only made anew when a step has another value than
 * the one before: making one takes as long as an operation on a small parameter.
 *
 * <p>A formula asks for them in the same order at every step; nobody may change them.
 */
final class Constants implements AutoCloseable {

  private final TrainableParameters parameters;
  private final List<Double> values = new ArrayList<>();
  private final List<NDArray> arrays = new ArrayList<>();
  private @Nullable NDManager manager;
  private boolean single;
  private int next;

  /**
   * Creates the scalars of a formula.
   *
   * @param parameters what it changes; at least one
   */
  Constants(TrainableParameters parameters) {
    this.parameters = parameters;
  }

  /** Begins a step. */
  void begin() {
    if (manager == null) {
      manager = Gradients.manager(parameters).newSubManager();
      single =
          parameters.byName().values().stream()
              .allMatch(parameter -> parameter.getArray().getDataType() == DataType.FLOAT32);
    }
    next = 0;
  }

  /** Returns the array of the step's next scalar. */
  NDArray get(double value) {
    if (manager == null) {
      throw new IllegalStateException("no step has begun");
    }
    int index = next++;
    if (index < values.size() && values.get(index).equals(value)) {
      return arrays.get(index);
    }
    // The engine rounds it to the parameters' type; one of that type spares it the conversion.
    NDArray array = single ? manager.create((float) value) : manager.create(value);
    NDScope.unregister(array); // it outlives the step
    if (index < values.size()) {
      arrays.set(index, array).close();
      values.set(index, value);
    } else {
      arrays.add(array);
      values.add(value);
    }
    return array;
  }

  @Override
  public void close() {
    if (manager != null) {
      manager.close();
      manager = null;
    }
    arrays.clear();
    values.clear();
  }
}
