package dev.espalier.train;

import ai.djl.ndarray.NDManager;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Priority;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.Stage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Counts the engine's arrays that are not freed, of the whole process, after each iteration. */
final class LiveArraysHook implements Hook {

  private final List<Integer> counts = new ArrayList<>();

  /** Returns the count after each iteration. */
  List<Integer> counts() {
    return counts;
  }

  /** Returns the number of arrays that any manager of the process holds. */
  static int live() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDManager root = manager;
      while (root.getParentManager() != null && root.getParentManager() != root) {
        root = root.getParentManager();
      }
      return root.getManagedArrays().size();
    }
  }

  @Override
  public Priority priority() {
    return Priority.LOWEST;
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(Stage.AFTER_TRAIN_ITER);
  }

  @Override
  public void afterTrainIter(Run run) {
    counts.add(live());
  }
}
