package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import dev.espalier.registry.BuildContext;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.HostTensor;
import dev.espalier.train.dist.Processes;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Run;
import dev.espalier.train.optim.SgdConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run does when it is told that it is one of several. */
class SeveralProcessesTest {

  @TempDir Path folder;

  /** One of two processes; the other one has gradients of zero. */
  private record OneOfTwo(int rank) implements Processes {

    @Override
    public int size() {
      return 2;
    }

    @Override
    public void average(List<NDArray> arrays) {
      arrays.forEach(array -> array.divi(2));
    }
  }

  private Map<String, HostTensor> train(String name, double lr, RunOptions options) {
    Runner.of(
            PointConfigs.points(
                1,
                c ->
                    c.optimizer(SgdConfig.of(s -> s.lr(lr)))
                        .optimizerConfig(new OptimizerConfig("OptimizerHook", null, false, 1))
                        .lrConfig(null)),
            options.withWorkDir(folder.resolve(name)))
        .run();
    return CheckpointStore.readWeights(folder.resolve(name).resolve("latest"));
  }

  private static RunOptions as(int rank) {
    return RunOptions.named("run")
        .withContext(BuildContext.empty().with(Processes.class, new OneOfTwo(rank)));
  }

  @Test
  void gradientsAreAveragedBeforeTheStep() {
    assertThat(train("both", 0.2, as(0))).isEqualTo(train("alone", 0.1, RunOptions.named("run")));
  }

  @Test
  void onlyTheFirstOneLogsAndSaves() {
    long[] seen = new long[2];
    Hook counter =
        new Hook() {
          @Override
          public void afterTrainIter(Run run) {
            seen[0] = run.state().rank();
            seen[1] = run.state().worldSize();
          }
        };
    RunResult result =
        Runner.of(
                PointConfigs.points(1, c -> {}),
                as(1).withHook(counter).withWorkDir(folder.resolve("second")))
            .run();

    assertThat(result.iters()).isEqualTo(8);
    assertThat(seen).containsExactly(1, 2);
    assertThat(folder.resolve("second")).isEmptyDirectory();
  }
}
