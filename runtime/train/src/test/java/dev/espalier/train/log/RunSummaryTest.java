package dev.espalier.train.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointMeta;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.hook.BareRun;
import dev.espalier.train.hook.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSummaryTest {

  @TempDir Path folder;

  @Test
  void theLineTellsWhatCameOfTheRun() {
    Run run = BareRun.in(folder);
    Checkpoint checkpoint = new Checkpoint(Map.of(), Map.of(), CheckpointMeta.at(1, 2));
    run.checkpoints()
        .point(CheckpointStore.BEST, run.checkpoints().save("best_PCK_epoch_1", checkpoint));
    run.checkpoints().point(CheckpointStore.LATEST, run.checkpoints().save("epoch_1", checkpoint));
    run.scores().set("PCK", 0.9312);
    run.state().endTrainIter();
    run.state().endTrainIter();
    run.state().endTrainEpoch();

    assertThat(RunSummary.of(run, Duration.ofSeconds(3723)))
        .isEqualTo(
            "epochs: 1, iterations: 2, in 1:02:03; best PCK: 0.9312 in"
                + " best_PCK_epoch_1.safetensors; last checkpoint: epoch_1.safetensors");
  }

  @Test
  void aRunThatSavedNothingSaysSo() {
    assertThat(RunSummary.of(BareRun.in(folder), Duration.ZERO))
        .isEqualTo("epochs: 0, iterations: 0, in 0:00:00; no checkpoint");
  }
}
