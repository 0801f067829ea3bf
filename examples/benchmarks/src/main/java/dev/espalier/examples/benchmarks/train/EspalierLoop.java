package dev.espalier.examples.benchmarks.train;

import dev.espalier.train.CheckpointConfig;
import dev.espalier.train.DataConfigBuilder;
import dev.espalier.train.LogConfig;
import dev.espalier.train.RunOptions;
import dev.espalier.train.Runner;
import dev.espalier.train.TrainConfig;
import dev.espalier.train.TrainConfigBuilder;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Priority;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.Stage;
import dev.espalier.train.loop.IterBasedLoopConfig;
import dev.espalier.train.optim.SgdConfig;
import dev.espalier.train.schedule.CosineAnnealingLrConfig;
import java.nio.file.Path;
import java.util.Set;

/**
 * The runner with the hooks that every run has: learning rate, optimizer, timer, and logs as text
 * and as JSON lines.
 *
 * @param network what to train
 * @param batch the number of samples in a batch
 * @param interval the number of iterations between two log lines
 * @param workDir where the logs go
 */
record EspalierLoop(Network network, int batch, int interval, Path workDir) {

  /** The number of batches of the data. */
  static final int BATCHES = 50;

  static final double LR = 1e-3;
  static final double MOMENTUM = 0.9;

  void train(int iterations, Marks marks) {
    Runner.of(
            config(iterations), RunOptions.named("loop").withWorkDir(workDir).withHook(hook(marks)))
        .run();
  }

  private TrainConfig config(int iterations) {
    int images = Math.min(iterations, BATCHES) * batch;
    return TrainConfigBuilder.builder()
        .model(NetworkModelConfig.of(model -> model.network(network)))
        .data(
            DataConfigBuilder.builder()
                .samplesPerGpu(batch)
                .train(RandomImagesConfig.of(data -> data.network(network).size(images)))
                .build())
        .optimizer(SgdConfig.of(sgd -> sgd.lr(LR).momentum(MOMENTUM)))
        .lrConfig(CosineAnnealingLrConfig.of(lr -> lr.minLr(LR / 10).byEpoch(false)))
        .runner(IterBasedLoopConfig.of(loop -> loop.maxIters(iterations)))
        .checkpointConfig(new CheckpointConfig(-1, -1, null, false))
        .logConfig(new LogConfig(interval, null))
        .build();
  }

  private static Hook hook(Marks marks) {
    return new Hook() {
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
        marks.mark();
      }
    };
  }
}
