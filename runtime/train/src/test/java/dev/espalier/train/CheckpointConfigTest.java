package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.registry.BuildContext;
import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointException;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.LoadOptions;
import dev.espalier.train.loop.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointConfigTest {

  @TempDir Path folder;

  private RunResult run(
      int epochs, RunOptions options, Consumer<CheckpointConfigBuilder> checkpoints) {
    return Runner.of(
            PointConfigs.points(
                epochs, c -> c.evaluation((EvaluationConfig) null).checkpointConfig(checkpoints)),
            options)
        .run();
  }

  private RunOptions in(String name) {
    return RunOptions.named("run").withWorkDir(folder.resolve(name));
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".safetensors") || name.equals("latest"))
          .sorted()
          .toList();
    }
  }

  @Test
  void checkpointsMayGoElsewhere() throws IOException {
    Path out = folder.resolve("out");
    for (int i = 0; i < 2; i++) {
      run(2, in("a").withAutoResume(true), c -> c.outDir(out));
    }

    assertThat(files(folder.resolve("a"))).isEmpty();
    assertThat(files(out.resolve("a"))).as("the second run does not nest").hasSize(3);
    assertThat(out.resolve("a/latest")).hasContent("epoch_2.safetensors");
  }

  @Test
  void checkpointsHaveTheNamesOfTheTemplate() throws IOException {
    run(4, in("a"), c -> c.filenameTmpl("after_{}_epochs.safetensors").maxKeepCkpts(2));

    assertThat(files(folder.resolve("a")))
        .containsExactly("after_3_epochs.safetensors", "after_4_epochs.safetensors", "latest");
    assertThat(run(5, in("a").withAutoResume(true), c -> {}).iters()).isEqualTo(40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"epoch", "{}_{}", "a/{}", "../{}", "{}\t", ".{}"})
  void aTemplateNamesOneFileANumber(String template) {
    assertThatThrownBy(() -> CheckpointConfigBuilder.of(c -> c.filenameTmpl(template)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("'filename_tmpl' ");
  }

  @Test
  void whatAnEarlierRunLeftDoesNotCount() throws IOException {
    run(5, in("a"), c -> {});
    run(3, in("a"), c -> c.maxKeepCkpts(1));

    assertThat(files(folder.resolve("a")))
        .containsExactly(
            "epoch_3.safetensors", "epoch_4.safetensors", "epoch_5.safetensors", "latest");
  }

  @Test
  void noRunGoesOnWithoutTheOptimizersState() {
    run(1, in("a"), c -> c.saveOptimizer(false));
    Path file = folder.resolve("a/epoch_1.safetensors");

    assertThat(CheckpointStore.read(file).components()).doesNotContainKey(Checkpoint.OPTIMIZER);
    assertThat(LoadOptions.DEFAULT.read(file)).containsKey("0.weight");
    for (RunOptions options : List.of(in("b").withResumeFrom(file), in("a").withAutoResume(true))) {
      assertThatThrownBy(() -> run(2, options, c -> {}))
          .isInstanceOf(CheckpointException.class)
          .hasMessageContaining(
              file
                  + " has no state of the optimizer, so no run can go on from it: it was saved with"
                  + " 'save_optimizer: false'");
    }
  }

  @Test
  void aRunThatIsStoppedCanAlwaysGoOn() {
    StopSignal stop = new StopSignal();
    stop.stop();
    RunOptions stopped =
        in("a").withContext(BuildContext.empty().with(StopSignal.class, stop)).withStop(stop);
    run(1, stopped, c -> c.saveOptimizer(false));

    assertThat(run(1, in("a").withAutoResume(true), c -> {}).iters()).isEqualTo(8);
  }
}
