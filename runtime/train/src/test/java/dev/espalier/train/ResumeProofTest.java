package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.registry.BuildContext;
import dev.espalier.train.hook.ema.EmaHookConfig;
import dev.espalier.train.loop.EpochBasedLoopConfig;
import dev.espalier.train.loop.IterBasedLoopConfig;
import dev.espalier.train.loop.StopSignal;
import dev.espalier.train.proof.ProofDifference;
import dev.espalier.train.proof.ProofReport;
import dev.espalier.train.proof.ProofRow;
import dev.espalier.train.proof.ResumeProof;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeProofTest {

  @TempDir Path folder;

  private static TrainConfig points(Consumer<TrainConfigBuilder> changes) {
    DataConfig small =
        DataConfigBuilder.of(
            d ->
                d.samplesPerGpu(8)
                    .workersPerGpu(1)
                    .train(PointDatasetConfig.of(p -> p.size(24).noise(0.01)))
                    .val(PointDatasetConfig.of(p -> p.size(10))));
    return PointConfigs.points(
        2,
        c -> {
          c.data(small).customHooks(List.of(CountingHookConfig.of(h -> {})));
          changes.accept(c);
        });
  }

  private ProofReport prove(TrainConfig config) {
    return ResumeProof.of(config).withIterations(6).withFolder(folder).run();
  }

  @Test
  void stoppingAnywhereChangesNothing() {
    ProofReport report = prove(points(c -> {}));

    assertThat(report.isExact()).as(report.toString()).isTrue();
    assertThat(report.rows())
        .extracting(ProofRow::stopped)
        .containsExactly("after 1", "after 2", "after 3", "after 4", "after 5", "after each");
    assertThat(report.whole().meta().iter()).isEqualTo(6);
    assertThat(report.whole().components()).containsKeys("optimizer", "counting", "log");
    assertThat(report.toString())
        .startsWith("resume proof of 'proof': 6 iterations, seed 3, without a stop weights ")
        .contains("  after 4      same      ")
        .endsWith("exact: 6 of 6 resumed runs end bit for bit like the one that never stopped");
  }

  @Test
  void averagesOfWeightsGoOnExactlyToo() {
    ProofReport report =
        prove(points(c -> c.customHooks(List.of(EmaHookConfig.of(h -> h.momentum(0.1))))));

    assertThat(report.isExact()).as(report.toString()).isTrue();
    assertThat(report.whole().components()).hasSizeGreaterThan(2);
  }

  @Test
  void runsByIterationsAndAccumulationAreExactToo() {
    ProofReport report =
        prove(
            points(
                c ->
                    c.totalEpochs(null)
                        .runner(IterBasedLoopConfig.of(l -> l.maxIters(5)))
                        .optimizerConfig(
                            new OptimizerConfig(
                                "GradientCumulativeOptimizerHook", null, false, 2))));

    assertThat(report.isExact()).as(report.toString()).isTrue();
    assertThat(report.iterations()).as("the run is shorter").isEqualTo(5);
  }

  @Test
  void aHookThatKeepsItsStateToItselfIsCaught() {
    ProofReport report = prove(points(c -> c.customHooks(List.of(DriftingHookConfig.of(h -> {})))));

    assertThat(report.isExact()).isFalse();
    ProofRow first = report.rows().get(0);
    assertThat(first.since()).as("the bias moves, and the evaluation shows it").isEqualTo(3);
    assertThat(first.differences())
        .extracting(ProofDifference::part)
        .contains("weights", "optimizer", "values");
    assertThat(first.differences().get(0).name()).isEqualTo("0.bias[0]");
    assertThat(first.toString())
        .contains("DIFFERS", "values differ from iteration 3 on")
        .containsPattern(
            "weights: 0\\.bias\\[0\\] is -?[0-9.E-]+ \\(0x[0-9a-f]{8}\\) without a stop");
    assertThat(report.rows().get(2).isExact()).as("after 3 the counts agree by chance").isTrue();
    assertThat(report.verdict()).startsWith("NOT exact: ");
  }

  @Test
  void anOptimizerThatForgetsIsCaught() {
    ProofReport report =
        prove(points(c -> c.optimizer(ForgetfulOptimizerConfig.of(o -> {})).momentumConfig(null)));

    assertThat(report.rows()).noneMatch(ProofRow::isExact);
    assertThat(report.rows().get(0).since()).isEqualTo(3);
  }

  @Test
  void theProgramsContextIsThere() {
    List<String> rows = new ArrayList<>();
    ProofReport report =
        ResumeProof.of(points(c -> c.customHooks(List.of(PointConfigs.stopAt(3)))))
            .withOptions(
                RunOptions.named("points")
                    .withContext(BuildContext.empty().with(StopSignal.class, new StopSignal())))
            .withIterations(4)
            .withWatcher(row -> rows.add(row.stopped()))
            .run();

    assertThat(report.iterations()).as("a hook of the config stops the run").isEqualTo(3);
    assertThat(rows).containsExactly("after 1", "after 2", "after each");
  }

  @Test
  void oneIterationCannotBeStoppedInBetween() {
    assertThatThrownBy(() -> ResumeProof.of(points(c -> {})).withIterations(1))
        .hasMessage("a run of 1 iterations cannot be stopped in between; 2 are the least");
    assertThat(
            ResumeProof.of(
                    points(
                        c ->
                            c.totalEpochs(null)
                                .runner(EpochBasedLoopConfig.of(l -> l.maxEpochs(1)))))
                .withIterations(2)
                .run()
                .rows())
        .singleElement()
        .matches(ProofRow::isExact);
  }
}
