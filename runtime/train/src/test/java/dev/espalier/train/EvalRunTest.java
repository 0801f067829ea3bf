package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.train.hook.ClosureHook;
import dev.espalier.train.hook.EvalHook;
import dev.espalier.train.hook.EvalInterval;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.Stage;
import dev.espalier.train.loop.IterBasedLoopConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a run is evaluated. */
class EvalRunTest {

  @TempDir Path folder;

  private static TrainConfig epochs(int epochs, Consumer<EvaluationConfigBuilder> evaluation) {
    return PointConfigs.points(epochs, c -> c.evaluation(evaluation));
  }

  private RunOptions in(String name) {
    return RunOptions.named(name).withWorkDir(folder.resolve(name));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "EPOCHS, -, 1, 1 2 3 4", "EPOCHS, 1, 1, 1 2 3 4", "EPOCHS, -, 2, 2 4",
        "EPOCHS, 1, 2, 1 3", "EPOCHS, 0, 1, 0 1 2 3 4", "EPOCHS, 3, 1, 3 4",
        "EPOCHS, 2, 3, 2", "ITERATIONS, -, 1, 1 2 3 4", "ITERATIONS, 1, 1, 1 2 3 4",
        "ITERATIONS, -, 2, 2 4", "ITERATIONS, 1, 2, 1 3", "ITERATIONS, 0, 1, 0 1 2 3 4",
        "ITERATIONS, 3, 1, 3 4", "ITERATIONS, 2, 3, 2"
      })
  void startAndIntervalSayWhen(LoopKind kind, Integer start, int interval, String expected) {
    List<String> at = new ArrayList<>();
    RunOptions options = in("run");
    for (Stage stage :
        List.of(Stage.BEFORE_TRAIN_ITER, Stage.AFTER_TRAIN_ITER, Stage.AFTER_TRAIN_EPOCH)) {
      options = options.withHook(new Noting(stage, kind, at));
    }
    Runner.of(
            PointConfigs.points(
                4,
                c -> {
                  if (kind == LoopKind.ITERATIONS) {
                    c.totalEpochs(null).runner(IterBasedLoopConfig.of(l -> l.maxIters(4)));
                  }
                  c.evaluation(
                      e ->
                          e.metric(List.of(PointErrorConfig.of(m -> {})))
                              .start(start)
                              .interval(interval));
                }),
            options)
        .run();
    assertThat(String.join(" ", at)).isEqualTo(expected);
  }

  /** Notes when there is an evaluation that was not there before. */
  private record Noting(Stage stage, LoopKind kind, List<String> at) implements Hook {

    @Override
    public Set<Stage> stages() {
      return Set.of(stage);
    }

    @Override
    public Set<Class<? extends Hook>> after() {
      return Set.of(EvalHook.class);
    }

    @Override
    public void call(Stage called, Run run) {
      long done =
          kind == LoopKind.EPOCHS ? run.state().completedEpochs() : run.state().completedIters();
      if (run.state().isEvaluated() && !at.contains(String.valueOf(done))) {
        at.add(String.valueOf(done));
      }
    }
  }

  @Test
  void aResumedRunIsNotEvaluatedBeforeItGoesOn() throws IOException {
    Consumer<EvaluationConfigBuilder> always =
        e -> e.metric(List.of(PointErrorConfig.of(m -> {}))).start(0);
    Runner.of(epochs(1, always), in("run")).run();
    Runner.of(epochs(2, always), in("next").withResumeFrom(folder.resolve("run/latest"))).run();
    assertThat(heads("run")).containsExactly("Epoch(val)", "Epoch", "Epoch", "Epoch(val)");
    assertThat(heads("next")).containsExactly("Epoch", "Epoch", "Epoch(val)");
  }

  /** Returns what the lines are of; a line of training has times, one of an evaluation none. */
  private List<String> heads(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      Path log = files.filter(f -> f.toString().endsWith(".log")).findFirst().orElseThrow();
      List<String> heads = new ArrayList<>();
      for (String line : Files.readAllLines(log)) {
        String text = line.split(" - ", 2)[1];
        if (text.startsWith("Exp name")) {
          continue;
        }
        String head = text.split("[ \\[]", 2)[0];
        assertThat(text.contains("data_time: ")).as(text).isEqualTo(head.equals("Epoch"));
        assertThat(text.contains("worst_error: ")).as(text).isEqualTo(!head.equals("Epoch"));
        heads.add(head);
      }
      return heads;
    }
  }

  @Test
  void anEvaluationAtTheEndOfAPassIsLoggedOnce() throws IOException {
    Runner.of(
            epochs(
                2, e -> e.metric(List.of(PointErrorConfig.of(m -> {}))).byEpoch(false).interval(8)),
            in("epochs"))
        .run();

    assertThat(heads("epochs"))
        .containsExactly("Epoch", "Epoch", "Epoch(val)", "Epoch", "Epoch", "Epoch(val)");
  }

  @Test
  void intervalsMayChangeOnTheWay() {
    List<String> at = new ArrayList<>();
    Runner.of(
            epochs(
                6,
                e ->
                    e.metric(List.of(PointErrorConfig.of(m -> {})))
                        .interval(3)
                        .dynamicIntervals(List.of(new EvalInterval(4, 1)))),
            in("run").withHook(new Noting(Stage.AFTER_TRAIN_EPOCH, LoopKind.EPOCHS, at)))
        .run();
    assertThat(at).containsExactly("3", "4", "5", "6");
  }

  @Test
  void aProgramMayDoSomethingAtAStage() {
    List<Stage> called = new ArrayList<>();
    RunOptions options = in("run");
    for (Stage stage : Stage.values()) {
      options = options.withHook(new ClosureHook(stage, run -> called.add(run.state().stage())));
    }
    Runner.of(PointConfigs.points(1, c -> {}), options).run();
    assertThat(called)
        .startsWith(Stage.BEFORE_RUN)
        .endsWith(Stage.AFTER_RUN)
        .hasSizeGreaterThan(20);
  }
}
