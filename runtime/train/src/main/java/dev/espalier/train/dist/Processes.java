package dev.espalier.train.dist;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * The processes that train one model together, as one of them sees it.
 *
 * <p>A program puts its own into the build context of a run; without one a run trains alone. All
 * processes call the same methods in the same order.
 */
public interface Processes {

  /** Returns the number of this process, from 0. */
  int rank();

  /** Returns the number of processes. */
  int size();

  /**
   * Puts the mean over all processes in place of each array: of gradients before the optimizer's
   * step, of running statistics before they are saved.
   *
   * @param arrays arrays that have the same shapes in every process
   */
  void average(List<NDArray> arrays);

  /** Tells whether this process logs and saves: the first one does. */
  default boolean isMain() {
    return rank() == 0;
  }

  /** Tells whether there is no other process. */
  default boolean isAlone() {
    return size() == 1;
  }
}
