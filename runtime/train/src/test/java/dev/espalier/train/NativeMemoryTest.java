package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.registry.ModuleConfig;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.loop.Flow;
import dev.espalier.train.loop.IterBasedLoopConfig;
import dev.espalier.train.model.TrainableModel;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine's memory does not grow: it is counted by objects, since sizes are noisy. */
class NativeMemoryTest {

  private static final int EPOCHS = 20; // of 8 iterations, each with an evaluation and a checkpoint

  @TempDir Path folder;

  @Test
  void everyIterationLeavesAsManyArraysAsTheOneBefore() {
    int before = LiveArraysHook.live();
    List<Integer> counts =
        countsOf(c -> c.workflow(List.of(new Flow(Mode.TRAIN, 1), new Flow(Mode.VAL, 1))));

    assertThat(counts).hasSize(8 * EPOCHS);
    // The first step makes the optimizer's arrays.
    assertThat(counts.subList(1, counts.size())).containsOnly(counts.get(1));
    assertThat(LiveArraysHook.live()).as("after the run").isEqualTo(before);
  }

  @Test
  void soDoesARunByIterations() {
    List<Integer> counts =
        countsOf(
            c ->
                c.totalEpochs(null)
                    .runner(IterBasedLoopConfig.of(l -> l.maxIters(100)))
                    .checkpointConfig(new CheckpointConfig(10, 2))
                    .evaluation(
                        EvaluationConfigBuilder.builder()
                            .metric(List.of(PointErrorConfig.of(e -> {})))
                            .interval(10)
                            .build()));

    assertThat(counts).hasSize(100);
    assertThat(counts.subList(1, counts.size())).containsOnly(counts.get(1));
  }

  @Test
  void aModelThatLeaksIsFound() {
    ModuleConfig<? extends TrainableModel> leaky = LeakyModelConfig.of(m -> {});
    List<Integer> counts = countsOf(c -> c.model(leaky));

    assertThat(counts.get(counts.size() - 1) - counts.get(1)).isEqualTo(counts.size() - 2);
  }

  @Test
  void buffersOutsideTheHeapDoNotGrow() {
    countsOf(c -> {});
    long before = directBuffers(Long.MAX_VALUE);
    countsOf(c -> {});
    countsOf(c -> {});

    assertThat(directBuffers(before)).isLessThanOrEqualTo(before);
  }

  private List<Integer> countsOf(Consumer<TrainConfigBuilder> changes) {
    LiveArraysHook hook = new LiveArraysHook();
    Runner.of(
            PointConfigs.points(
                EPOCHS, c -> changes.accept(c.checkpointConfig(new CheckpointConfig(1, 2)))),
            RunOptions.named("memory").withWorkDir(folder).withHook(hook))
        .run();
    return hook.counts();
  }

  /**
   * Returns the number of direct buffers that are left when garbage is collected; the collector
   * frees them in a thread of its own, so this asks again until there are few enough.
   */
  private static long directBuffers(long enough) {
    BufferPoolMXBean pool =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .filter(each -> each.getName().equals("direct"))
            .findFirst()
            .orElseThrow();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 50 && (i < 5 || least > enough); i++) {
      System.gc();
      least = Math.min(least, pool.getCount());
    }
    return least;
  }
}
