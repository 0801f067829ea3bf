package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.espalier.registry.BuildException;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.eval.Metric;
import dev.espalier.train.eval.ScoreRule;
import dev.espalier.train.hook.EvalHook;
import dev.espalier.train.hook.EvalInterval;
import dev.espalier.train.hook.RunException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the scores of evaluations. */
class BestScoreRunTest {

  @TempDir Path folder;

  private static ModuleConfig<? extends Metric> scores(String name, Double... scores) {
    return ScriptedMetricConfig.of(m -> m.name(name).scores(List.of(scores)));
  }

  private static TrainConfig epochs(int epochs, Consumer<EvaluationConfigBuilder> evaluation) {
    return PointConfigs.points(epochs, c -> c.evaluation(evaluation));
  }

  private RunOptions in(String name) {
    return RunOptions.named(name).withWorkDir(folder.resolve(name));
  }

  private List<String> best(String name) {
    return Stream.of(folder.resolve(name).toFile().list())
        .filter(file -> file.startsWith("best_"))
        .sorted()
        .toList();
  }

  private String pointed(String name) {
    return new CheckpointStore(folder.resolve(name))
        .pointedTo(CheckpointStore.BEST)
        .map(file -> file.getFileName().toString())
        .orElse("");
  }

  @Test
  void aMetricThatNothingMeasuresIsRefusedBeforeTheTraining() {
    TrainConfig config =
        epochs(1, e -> e.metric(List.of(PointErrorConfig.of(m -> {}))).saveBest(List.of("accs")));

    assertThatThrownBy(() -> Runner.of(config, in("typo")).run())
        .isInstanceOf(BuildException.class)
        .hasMessage(
            "evaluation.save_best: nothing measures 'accs', only acc, worst_error; did you mean 'acc'?");
    assertThat(folder.resolve("typo").toFile().list()).containsExactly(".lock");
  }

  @Test
  void severalMetricsEachKeepTheirBest() {
    RunResult result =
        Runner.of(
                epochs(
                    4,
                    e ->
                        e.metric(
                                List.of(
                                    scores("PCK", 0.1, 0.4, 0.4, 0.3),
                                    scores("EPE", 9.0, 7.0, 8.0, 6.0),
                                    scores("other", 1.0, 2.0, 3.0, 4.0)))
                            .saveBest(List.of("PCK", "EPE"))),
                in("run"))
            .run();

    assertThat(result.bestScores()).isEqualTo(Map.of("PCK", 0.4, "EPE", 6.0));
    assertThat(best("run"))
        .containsExactly("best_EPE_epoch_4.safetensors", "best_PCK_epoch_2.safetensors");
    assertThat(pointed("run")).as("the first one").isEqualTo("best_PCK_epoch_2.safetensors");
    assertThat(CheckpointStore.read(folder.resolve("run/best")).meta().epoch()).isEqualTo(2);
  }

  /** mmcv's test: eight epochs with these scores. */
  @Test
  void theBestOfMmcvsScores() {
    Double[] eight = {1.0, 4.0, 3.0, 7.0, 2.0, -3.0, 4.0, 6.0};
    mmcvs("auto", "acc_epoch_4", 7, e -> e.saveBest(List.of("auto")), eight);
    mmcvs("acc", "acc_epoch_4", 7, e -> e.saveBest(List.of("acc")), eight);
    mmcvs(
        "score",
        "score_epoch_4",
        7,
        e -> e.saveBest(List.of("score")).rule(List.of(ScoreRule.GREATER)),
        eight);
    mmcvs(
        "less",
        "acc_epoch_6",
        -3,
        e -> e.saveBest(List.of("acc")).rule(List.of(ScoreRule.LESS)),
        eight);
    mmcvs(
        "keys",
        "loss_top_epoch_6",
        -3,
        e ->
            e.saveBest(List.of("loss_top"))
                .greaterKeys(List.of("acc", "top"))
                .lessKeys(List.of("loss", "loss_top")),
        eight);
    mmcvs(
        "own",
        "acc_epoch_6",
        -3,
        e -> e.saveBest(List.of("acc")).greaterKeys(List.of()).lessKeys(List.of("acc")),
        eight);
  }

  private void mmcvs(
      String name,
      String file,
      double score,
      Consumer<EvaluationConfigBuilder> keys,
      Double... eight) {
    RunResult result =
        Runner.of(
                epochs(
                    8,
                    e ->
                        keys.accept(
                            e.metric(
                                List.of(
                                    scores("acc", eight),
                                    scores("score", eight),
                                    scores("loss_top", eight))))),
                in(name))
            .run();
    assertThat(best(name)).containsExactly("best_" + file + ".safetensors");
    assertThat(result.bestScores().values()).containsExactly(score);
  }

  @Test
  void aScoreOfZeroCountsAndNoNumberNever() {
    Runner.of(
            epochs(
                3,
                e ->
                    e.metric(List.of(scores("EPE", Double.NaN, 0.0, 1.0)))
                        .saveBest(List.of("auto"))),
            in("zero"))
        .run();
    assertThat(best("zero")).containsExactly("best_EPE_epoch_2.safetensors");
    Runner.of(
            epochs(
                3, e -> e.metric(List.of(scores("acc", -3.0, 0.0, -1.0))).saveBest(List.of("acc"))),
            in("less"))
        .run();
    assertThat(best("less")).containsExactly("best_acc_epoch_2.safetensors");
  }

  @Test
  void aSlashIsNoFolder() {
    Runner.of(
            epochs(
                3,
                e ->
                    e.metric(List.of(scores("coco/AP", 0.1, 0.3, 0.2)))
                        .saveBest(List.of("coco/AP"))),
            in("run"))
        .run();
    assertThat(best("run")).containsExactly("best_coco_AP_epoch_2.safetensors");
  }

  @Test
  void aResumedRunKeepsTheBestThenReplacesItAndDeletesTheOldOne() {
    Runner.of(
            epochs(2, e -> e.metric(List.of(scores("acc", 0.5, 0.2))).saveBest(List.of("acc"))),
            in("run"))
        .run();
    assertThat(best("run")).containsExactly("best_acc_epoch_1.safetensors");
    Runner.of(
            epochs(3, e -> e.metric(List.of(scores("acc", 0.4))).saveBest(List.of("acc"))),
            in("run").withResumeFrom(folder.resolve("run/latest")))
        .run();
    assertThat(best("run")).as("kept").containsExactly("best_acc_epoch_1.safetensors");
    Runner.of(
            epochs(4, e -> e.metric(List.of(scores("acc", 0.6))).saveBest(List.of("acc"))),
            in("run").withResumeFrom(folder.resolve("run/latest")))
        .run();
    assertThat(best("run")).as("replaced").containsExactly("best_acc_epoch_4.safetensors");
    assertThat(pointed("run")).isEqualTo("best_acc_epoch_4.safetensors");
  }

  @Test
  void anEvaluationThatFindsNothingIsAWarning() {
    try (LogLines log = new LogLines(EvalHook.class.getName())) {
      Runner.of(
              epochs(
                  1,
                  e ->
                      e.metric(List.of(ScriptedMetricConfig.of(m -> m.name("x").scores(List.of()))))
                          .saveBest(List.of("acc"))),
              in("run"))
          .run();
      assertThat(log.at(Level.WARN))
          .containsExactly("the evaluation found nothing, so there is no best checkpoint to save");
    }
  }

  @Test
  void mistakesAndFailuresAreTold() {
    assertThatThrownBy(
            () ->
                Runner.of(
                        epochs(
                            1, e -> e.metric(List.of(scores("acc", 1.0))).saveBest(List.of("AP"))),
                        in("run"))
                    .run())
        .isInstanceOf(RunException.class)
        .hasMessageContaining("the hook 'EvalHook' failed in after_train_epoch, epoch 1")
        .hasMessageContaining("evaluation.save_best is 'AP', but the metrics are [acc]");
    assertThatThrownBy(
            () -> Runner.of(epochs(1, e -> e.metric(List.of(scores("broken")))), in("run")).run())
        .hasMessageContaining(
            "the metric ScriptedMetric of 20 results cannot be evaluated: no truth");
    assertThat(problem(List.of("worst_error"), null))
        .contains("cannot tell whether a greater 'worst_error' is better; set 'rule'");
    assertThat(problem(List.of("acc"), List.of(ScoreRule.LESS, ScoreRule.LESS)))
        .contains("'rule' has 2 values and 'save_best' has 1");
    assertThat(problem(List.of("acc"), null)).isNull();
    assertThat(EvaluationConfig.isRising(List.of(new EvalInterval(4, 1), new EvalInterval(2, 1))))
        .isFalse();
  }

  private static String problem(List<String> saveBest, List<ScoreRule> rule) {
    return EvaluationConfig.isEachRuleKnown(saveBest, rule, null, null);
  }
}
