package dev.espalier.train;

import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Run;
import dev.espalier.train.loop.IterBasedLoopConfig;
import dev.espalier.train.optim.AdamConfig;
import java.nio.file.Path;
import java.util.List;

/**
 * A training in a process of its own, which goes on where the one before was killed: says each
 * iteration, and at the end the digest of the weights.
 */
final class ChildTraining {

  private ChildTraining() {}

  public static void main(String[] args) {
    RunOptions options =
        RunOptions.named("child").withWorkDir(Path.of(args[0])).withHook(new Saying());
    System.out.println("weights " + train(options, Integer.parseInt(args[1])));
  }

  /** Trains to the end, from wherever the work dir has come to, and returns the weights' digest. */
  static String train(RunOptions options, int iterations) {
    TrainConfig config =
        PointConfigs.points(
            1,
            c ->
                c.totalEpochs(null)
                    .runner(IterBasedLoopConfig.of(l -> l.maxIters(iterations)))
                    .optimizer(AdamConfig.of(a -> a.lr(0.002)))
                    .optimizerConfig(
                        new OptimizerConfig("GradientCumulativeOptimizerHook", null, false, 3))
                    .checkpointConfig(k -> k.interval(7).byEpoch(false).maxKeepCkpts(2))
                    .evaluation(
                        e ->
                            e.metric(List.of(PointErrorConfig.of(m -> {})))
                                .interval(50)
                                .saveBest(List.of("acc")))
                    .customHooks(List.of(CountingHookConfig.of(h -> {})))
                    .autoResume(true));
    Path workDir = Runner.of(config, options).run().workDir();
    return CheckpointStore.read(workDir.resolve("latest")).weightsDigest();
  }

  private static final class Saying implements Hook {
    @Override
    public void beforeTrainIter(Run run) {
      System.out.println("iteration " + run.state().iter() + ".");
    }
  }
}
