package dev.espalier.examples.benchmarks.train;

import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Priority;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.Stage;
import dev.espalier.train.log.MemoryStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes a sample of the memory every few iterations. */
final class MemoryHook implements Hook {

  private static final int INTERVAL = 25;

  private final MemoryStatistics statistics = new MemoryStatistics();
  private final List<MemorySample> samples = new ArrayList<>();

  List<MemorySample> samples() {
    return samples;
  }

  @Override
  public Priority priority() {
    return Priority.LOWEST;
  }

  @Override
  public Set<Stage> stages() {
    return Set.of(Stage.AFTER_TRAIN_ITER);
  }

  @Override
  public void afterTrainIter(Run run) {
    long done = run.state().iter() + 1;
    if (done % INTERVAL == 0) {
      samples.add(MemorySample.now(done, statistics));
    }
  }
}
