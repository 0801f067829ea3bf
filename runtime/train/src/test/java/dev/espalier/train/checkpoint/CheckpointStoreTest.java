package dev.espalier.train.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointStoreTest {

  @TempDir Path folder;

  @Test
  void everythingComesBack() {
    Checkpoint checkpoint =
        new Checkpoint(
            Map.of("conv1.weight", tensor(1), "optimizer_head.bias", tensor(2)),
            Map.of(
                "optimizer",
                new ComponentState(
                    Map.of("conv1.weight.exp_avg", tensor(3)), Map.of("step", 7.0, "lr", 0.1)),
                "loader",
                new ComponentState(Map.of(), Map.of(), Map.of("place", "a.json:12"))),
            CheckpointMeta.at(3, 120)
                .withSeed(-42)
                .withConfig("model = 'ü'\n")
                .withVersions(Map.of("java", "17"))
                .withBestScores(Map.of("PCK", 0.9, "never", Double.NEGATIVE_INFINITY)));
    CheckpointStore store = new CheckpointStore(folder.resolve("work/run"));

    Path file = store.save("epoch_3", checkpoint);

    assertThat(file).isEqualTo(folder.resolve("work/run/epoch_3.safetensors"));
    assertThat(CheckpointStore.read(file)).isEqualTo(checkpoint);
    assertThat(CheckpointStore.read(file).component("optimizer").scalars())
        .containsEntry("step", 7.0);
    assertThat(CheckpointStore.readWeights(file)).isEqualTo(checkpoint.weights());
  }

  @Test
  void namesInTheFileArePlain() {
    Path file =
        new CheckpointStore(folder)
            .save(
                "iter_1",
                new Checkpoint(
                    Map.of("conv1.weight", tensor(1)),
                    Map.of(
                        "optimizer",
                        new ComponentState(Map.of("conv1.weight.exp_avg", tensor(2)), Map.of())),
                    CheckpointMeta.at(0, 1)));
    SafetensorsFile content = SafetensorsFile.read(file);
    assertThat(content.tensors())
        .containsOnlyKeys("conv1.weight", "optimizer.conv1.weight.exp_avg");
    assertThat(content.metadata()).containsEntry("iter", "1").containsEntry("format", "pt");
  }

  @Test
  void aWeightCannotPassForStateOfAComponent() {
    assertThatThrownBy(
            () ->
                new Checkpoint(
                    Map.of("optimizer.weight", tensor(1)),
                    Map.of("optimizer", new ComponentState(Map.of(), Map.of())),
                    CheckpointMeta.at(0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'optimizer.weight'");
    assertThatThrownBy(() -> checkpoint(1).component("ema"))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("no state of 'ema'");
  }

  @Test
  void pointersStandForCheckpoints() throws IOException {
    CheckpointStore store = new CheckpointStore(folder);
    assertThat(store.pointedTo(CheckpointStore.LATEST)).isEmpty();
    Path first = store.save("epoch_1", checkpoint(1));
    store.point(CheckpointStore.LATEST, first);
    store.point(CheckpointStore.BEST, first);
    Path second = store.save("epoch_2", checkpoint(2));
    store.point(CheckpointStore.LATEST, second);

    assertThat(CheckpointStore.read(folder.resolve("latest")).meta().epoch()).isEqualTo(2);
    assertThat(CheckpointStore.read(folder.resolve("best")).meta().epoch()).isEqualTo(1);
    assertThat(store.pointedTo(CheckpointStore.LATEST)).contains(second);
    assertThat(Files.readString(folder.resolve("latest"))).isEqualTo("epoch_2.safetensors\n");
    assertThat(CheckpointStore.resolve(second)).isEqualTo(second);
  }

  @Test
  void whatIsNotThereIsNamedBesideWhatIs() throws IOException {
    CheckpointStore store = new CheckpointStore(folder);
    assertThatThrownBy(() -> CheckpointStore.read(folder.resolve("latest")))
        .isInstanceOf(CheckpointException.class)
        .hasMessage(
            "there is no checkpoint "
                + folder.resolve("latest")
                + "; its folder has no checkpoints");
    store.point(CheckpointStore.LATEST, store.save("epoch_1", checkpoint(1)));
    assertThatThrownBy(() -> CheckpointStore.read(folder.resolve("epoch_2.safetensors")))
        .hasMessageEndingWith("; its folder has epoch_1.safetensors, latest");
    assertThatThrownBy(() -> CheckpointStore.read(folder))
        .hasMessageStartingWith(folder + " is a folder; name a checkpoint in it");
    assertThatThrownBy(() -> CheckpointStore.read(folder.resolve("no/where")))
        .hasMessageContaining("there is no folder");
    store.delete(folder.resolve("epoch_1.safetensors"));
    assertThatThrownBy(() -> CheckpointStore.read(folder.resolve("latest")))
        .hasMessageContaining("latest points to")
        .hasMessageContaining("epoch_1.safetensors, which is not there");
    assertThat(store.pointedTo(CheckpointStore.LATEST)).isEmpty();
    Files.writeString(folder.resolve("latest"), "../../etc/passwd.safetensors\n");
    assertThatThrownBy(() -> CheckpointStore.read(folder.resolve("latest")))
        .as("a pointer names a file of its folder only")
        .hasMessageContaining("is not a safetensors file");
  }

  @Test
  void filesWithWeightsOnlyCanBeLoadedButNotResumed() {
    Path file = folder.resolve("weights.bin");
    new SafetensorsFile(Map.of("w", tensor(1)), Map.of()).write(file);
    assertThat(CheckpointStore.readWeights(file)).containsOnlyKeys("w");
    assertThatThrownBy(() -> CheckpointStore.read(file))
        .isInstanceOf(CheckpointException.class)
        .hasMessage(file + " is not a checkpoint to resume from: it holds weights only");
  }

  @Test
  void metadataOfAnotherMakeIsAnError() {
    Path file = new CheckpointStore(folder).save("epoch_1", checkpoint(1));
    Map<String, String> good = SafetensorsFile.read(file).metadata();
    Map<String, String> reasons = new LinkedHashMap<>();
    reasons.put("epoch", "'epoch' is no number: 'x'");
    reasons.put("components", "'components' is not what it should be");
    reasons.put("espalier_checkpoint", "version x, and this program reads version 1");
    reasons.forEach(
        (key, reason) -> {
          Map<String, String> bad = new LinkedHashMap<>(good);
          bad.put(key, "x");
          new SafetensorsFile(Map.of(), bad).write(file);
          assertThatThrownBy(() -> CheckpointStore.read(file)).hasMessageContaining(reason);
        });
  }

  @Test
  void oldCheckpointsGoByNumberNotByName() {
    CheckpointStore store = new CheckpointStore(folder);
    for (int epoch : new int[] {2, 10, 9, 1, 100}) {
      store.save("epoch_" + epoch, checkpoint(epoch));
    }
    Path best = store.save("best_acc/PCK_epoch_1", checkpoint(1));
    store.save("iter_1", checkpoint(1));
    store.point(CheckpointStore.BEST, folder.resolve("epoch_2.safetensors"));

    assertThat(store.list("epoch"))
        .extracting(file -> String.valueOf(file.getFileName()))
        .containsExactly(
            "epoch_1.safetensors",
            "epoch_2.safetensors",
            "epoch_9.safetensors",
            "epoch_10.safetensors",
            "epoch_100.safetensors");
    NameTemplate epochs = NameTemplate.ofStem("epoch");
    assertThat(store.keep(epochs, -1, 100)).isEmpty();
    assertThat(store.keep(epochs, 2, 100))
        .extracting(file -> String.valueOf(file.getFileName()))
        .containsExactly("epoch_1.safetensors", "epoch_9.safetensors");
    assertThat(store.list("epoch")).hasSize(3);
    assertThat(best).exists().hasFileName("best_acc_PCK_epoch_1.safetensors");
    assertThat(store.list("iter")).hasSize(1);
    assertThat(new CheckpointStore(folder.resolve("none")).list("epoch")).isEmpty();
  }

  private static Checkpoint checkpoint(int epoch) {
    return new Checkpoint(Map.of("w", tensor(epoch)), Map.of(), CheckpointMeta.at(epoch, epoch));
  }

  private static HostTensor tensor(float value) {
    return HostTensor.of(new float[] {value}, 1);
  }
}
