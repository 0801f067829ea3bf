package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.Config;
import dev.espalier.config.MapNode;
import dev.espalier.train.checkpoint.CheckpointException;
import dev.espalier.train.checkpoint.CheckpointOrigin;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.optim.AdamConfig;
import dev.espalier.train.optim.SgdConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says that goes on under other conditions than its checkpoint was made. */
class ResumeCheckTest {

  @TempDir Path folder;

  private Path checkpoint;

  @BeforeEach
  void anEpoch() {
    RunOptions options =
        RunOptions.named("first")
            .withWorkDir(folder.resolve("first"))
            .withConfigText("seed = 3\n")
            .withHistory(List.of("file base.groovy", "override seed=3"));
    Runner.of(PointConfigs.points(2, c -> c.workDir(Path.of("x"))), options).run();
    checkpoint = folder.resolve("first/epoch_1.safetensors");
  }

  private List<String> warnings(Consumer<TrainConfigBuilder> changes) {
    try (Warnings warnings = new Warnings()) {
      Runner.of(
              PointConfigs.points(2, c -> changes.accept(c.workDir(Path.of("x")))),
              RunOptions.named("second")
                  .withWorkDir(folder.resolve("second"))
                  .withResumeFrom(checkpoint))
          .run();
      return warnings.texts();
    }
  }

  @Test
  void aCheckpointSaysWhatItWasMadeFrom() {
    CheckpointOrigin origin = CheckpointStore.read(checkpoint).meta().origin();
    MapNode settings =
        (MapNode)
            TrainConfigCodec.INSTANCE.encode(PointConfigs.points(2, c -> c.workDir(Path.of("x"))));

    assertThat(origin.settings()).isEqualTo(settings);
    assertThat(origin.configHash()).isEqualTo(Config.of(settings).contentHash()).hasSize(64);
    assertThat(origin.history()).containsExactly("file base.groovy", "override seed=3");
    assertThat(origin.items()).isEqualTo(64);
    assertThat(origin.itersPerEpoch()).isEqualTo(8);
    assertThat(origin.time()).isNotNull();
  }

  @Test
  void theSameIsPassedOverInSilence() {
    assertThat(warnings(c -> {})).isEmpty();
    assertThat(warnings(c -> c.autoResume(true))).as("how it begins").isEmpty();
  }

  @Test
  void everyDifferenceIsNamedWithWhatItDoes() {
    assertThat(
            warnings(
                c ->
                    c.seed(4)
                        .optimizer(AdamConfig.of(a -> a.lr(0.5).weightDecay(0.1)))
                        .totalEpochs(3)
                        .logConfig(new LogConfig(7, null))
                        .data(
                            d ->
                                d.samplesPerGpu(8)
                                    .train(PointDatasetConfig.of(p -> p.size(65).noise(0.01)))
                                    .val(PointDatasetConfig.of(p -> p.size(20))))))
        .first()
        .asString()
        .isEqualTo(
            String.join(
                "\n",
                checkpoint + " was made otherwise than this run goes on:",
                "  so the run does not end as if it had never stopped:",
                "    data.train.size: 64 -> 65",
                "    optimizer.weight_decay: 0.0 -> 0.1",
                "    seed: 3 -> 4",
                "    items of data.train: 64 -> 65",
                "  a run of another length; schedules that go by it change from here on:",
                "    total_epochs: 2 -> 3",
                "  of no effect, as the checkpoint's optimizer holds it; for another begin by"
                    + " 'load_from':",
                "    optimizer.lr: 0.02 -> 0.5",
                "  which changes no weights:",
                "    data.workers_per_gpu: 2 -> 0",
                "    log_config.interval: 4 -> 7"));
  }

  @Test
  void anotherOptimizerOrModelCannotGoOn() {
    assertThatThrownBy(() -> warnings(c -> c.optimizer(SgdConfig.of(s -> s.lr(0.1)))))
        .isInstanceOf(CheckpointException.class)
        .hasMessageStartingWith("the optimizer cannot go on from " + checkpoint + ": the saved ")
        .hasMessageEndingWith("or begin with its weights by 'load_from'");
    assertThatThrownBy(() -> warnings(c -> c.model(LineModelConfig.of(m -> {}))))
        .isInstanceOf(CheckpointException.class)
        .hasMessageStartingWith("the weights of " + checkpoint + " do not match the model:")
        .hasMessageContaining("missing: weight, bias")
        .hasMessageContaining("unexpected: 0.bias, 0.weight, ");
  }

  /** Eight iterations could be the end of the second epoch of four, had they been as long. */
  @Test
  void epochsOfAnotherLengthCannotGoOn() {
    assertThatThrownBy(
            () ->
                warnings(
                    c ->
                        c.data(
                            d ->
                                d.samplesPerGpu(16)
                                    .train(PointDatasetConfig.of(p -> p.size(64).noise(0.01)))
                                    .val(PointDatasetConfig.of(p -> p.size(20))))))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("with 4 iterations an epoch, since it was made with 8;");
  }
}
