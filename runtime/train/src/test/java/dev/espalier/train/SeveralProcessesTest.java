package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import dev.espalier.registry.BuildContext;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.HostTensor;
import dev.espalier.train.checkpoint.ModelState;
import dev.espalier.train.dist.Processes;
import dev.espalier.train.hook.ClosureHook;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.Stage;
import dev.espalier.train.hook.guard.NanGuardHookConfig;
import dev.espalier.train.hook.guard.NanPolicy;
import dev.espalier.train.hook.sync.SyncBuffersHookConfig;
import dev.espalier.train.optim.SgdConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  /** Statistics of the other process are zero, so that the mean is half of those of this one. */
  @ParameterizedTest
  @EnumSource(LoopKind.class)
  void runningStatisticsAreAveragedAfterEachPass(LoopKind kind) {
    List<Map<String, HostTensor>> before = new ArrayList<>();
    List<Map<String, HostTensor>> seen = new ArrayList<>();
    Runner.of(
            PointConfigs.points(
                2,
                c -> {
                  kind.in(c);
                  c.evaluation((EvaluationConfig) null)
                      .customHooks(List.of(SyncBuffersHookConfig.of(h -> {})));
                }),
            as(0)
                .withHook(at(Stage.AFTER_TRAIN_ITER, before))
                .withHook(at(Stage.AFTER_DATA_PASS, seen))
                .withWorkDir(folder.resolve("synced")))
        .run();

    assertThat(seen).hasSize(2);
    for (int pass = 0; pass < 2; pass++) {
      Map<String, HostTensor> last = before.get(8 * pass + 7);
      assertThat(seen.get(pass).get("0.weight")).isEqualTo(last.get("0.weight"));
      for (String name : List.of("1.running_mean", "1.running_var")) {
        float[] mean = seen.get(pass).get(name).toFloats();
        float[] own = last.get(name).toFloats();
        for (int i = 0; i < own.length; i++) {
          assertThat(mean[i]).isEqualTo(own[i] / 2);
        }
      }
    }
    assertThat(CheckpointStore.readWeights(folder.resolve("synced/latest")).get("1.running_mean"))
        .isEqualTo(
            kind == LoopKind.EPOCHS
                ? seen.get(1).get("1.running_mean")
                : before.get(15).get("1.running_mean"));
  }

  private static Hook at(Stage stage, List<Map<String, HostTensor>> weights) {
    return new ClosureHook(stage, run -> weights.add(ModelState.copy(run.model().block())));
  }

  /** The mean of a loss that is no number in one of the processes is no number in any. */
  @Test
  void aBatchIsSkippedByAllProcesses() {
    Processes other =
        new Processes() {
          private int calls;

          @Override
          public int rank() {
            return 0;
          }

          @Override
          public int size() {
            return 2;
          }

          @Override
          public void average(List<NDArray> arrays) {
            boolean isLoss = arrays.size() == 1 && arrays.get(0).isScalar();
            if (isLoss && calls++ == 2) {
              arrays.get(0).set(new NDIndex("..."), Float.NaN);
            }
          }
        };
    Runner.of(
            PointConfigs.points(
                1,
                c -> c.customHooks(List.of(NanGuardHookConfig.of(g -> g.policy(NanPolicy.SKIP))))),
            RunOptions.named("run")
                .withContext(BuildContext.empty().with(Processes.class, other))
                .withWorkDir(folder.resolve("skipping")))
        .run();
    assertThat(
            CheckpointStore.read(folder.resolve("skipping/latest"))
                .component("nan_guard")
                .scalars())
        .containsEntry("skipped", 1.0);
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
