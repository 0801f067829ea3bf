package dev.espalier.train.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadOptionsTest {

  private static final Path PTH = Path.of("src/test/resources/pth");

  @TempDir Path folder;

  private NDManager manager;
  private Block model;

  @BeforeEach
  void initialize() {
    manager = NDManager.newBaseManager();
    model = new SequentialBlock().add(Linear.builder().setUnits(1).optBias(false).build());
    model.initialize(manager, DataType.FLOAT32, new Shape(1, 2));
  }

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void aFileOfPyTorchIsReadLikeAnyOther() {
    Map<String, HostTensor> weights = CheckpointStore.readWeights(PTH.resolve("types.pth"));

    assertThat(weights.get("f32")).isEqualTo(HostTensor.of(new float[] {1.5f, -2}, 2));
    assertThat(weights.get("i16").toArray(manager).toIntArray()).containsExactly(-300);
    assertThat(weights.get("i64").toArray(manager).toLongArray()).containsExactly(-(1L << 40), 7);
    assertThat(weights.get("u8").toArray(manager).toUint8Array()).containsExactly(200, 1);
    assertThat(weights.get("b").toArray(manager).toBooleanArray()).containsExactly(true, false);
    assertThat(weights.get("bf16").toArray(manager).toType(DataType.FLOAT32, false).toFloatArray())
        .containsExactly(1, -3.5f);
    assertThat(weights.get("f16").toArray(manager).toType(DataType.FLOAT32, false).toFloatArray())
        .containsExactly(0.5f, -1);
  }

  @Test
  void anotherNameHidesItNot() throws IOException {
    Path renamed = Files.copy(PTH.resolve("types.pth"), folder.resolve("pytorch_model.bin"));

    assertThat(CheckpointStore.readWeights(renamed)).containsKey("f32");
  }

  @Test
  void aRunCannotGoOnFromIt() {
    assertThatThrownBy(() -> CheckpointStore.read(PTH.resolve("mmcv.pth")))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("begin with its weights by 'load_from'");
  }

  @Test
  void aRefusedFileIsACheckpointException() {
    assertThatThrownBy(() -> CheckpointStore.readWeights(PTH.resolve("evil.pth")))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("posix.system");
  }

  @Test
  void theWrapperForSeveralGpusIsTakenOff() {
    Path file = save(Map.of("module.0.weight", HostTensor.of(new float[] {1, 2}, 1, 2)));

    assertThat(LoadOptions.DEFAULT.load(file, model).isEmpty()).isTrue();
    assertThat(ModelState.copy(model).get("0.weight").toFloats()).containsExactly(1, 2);
  }

  @Test
  void aCheckpointOfMmcvIsLoaded() {
    assertThat(LoadOptions.DEFAULT.load(PTH.resolve("mmcv.pth"), model).isEmpty()).isTrue();
    assertThat(ModelState.copy(model).get("0.weight").toFloats()).containsExactly(1, 2);
  }

  @Test
  void countersOfBatchesAreLeftOut() {
    Map<String, HostTensor> weights = new LinkedHashMap<>();
    weights.put("0.weight", HostTensor.of(new float[] {1, 2}, 1, 2));
    weights.put("0.num_batches_tracked", HostTensor.of(new float[] {1}));

    assertThat(LoadOptions.DEFAULT.load(save(weights), model).isEmpty()).isTrue();
  }

  @Test
  void rulesAreAppliedInOrderAsPythonDoes() {
    Map<String, HostTensor> weights =
        Map.of("net.fc1.weight", HostTensor.of(new float[] {1, 2}, 1, 2));
    List<KeyRevision> rules =
        List.of(
            new KeyRevision("^net\\.", ""),
            new KeyRevision("fc(\\d)", "layer_\\1"),
            new KeyRevision("layer_1", "0"));

    assertThat(KeyRevision.apply(rules, weights)).containsOnlyKeys("0.weight");
    assertThat(KeyRevision.apply(List.of(new KeyRevision("net", "$1")), weights))
        .containsOnlyKeys("$1.fc1.weight");
  }

  @Test
  void rulesAreChecked() {
    assertThatThrownBy(() -> new KeyRevision("(", ""))
        .hasMessageContaining("'(' is no regular expression");
    assertThatThrownBy(() -> new KeyRevision("a", "\\1"))
        .hasMessage("'\\1' names a group that 'a' does not have");
    Map<String, HostTensor> weights = new LinkedHashMap<>();
    weights.put("a.w", HostTensor.of(new float[1], 1));
    weights.put("b.w", HostTensor.of(new float[1], 1));
    assertThatThrownBy(() -> KeyRevision.apply(List.of(new KeyRevision("^.", "c")), weights))
        .hasMessage("revise_keys gives 'a.w' and 'b.w' the same name, 'c.w'");
  }

  @Test
  void aPartIsTakenByItsPrefix() {
    Map<String, HostTensor> weights = new LinkedHashMap<>();
    weights.put("backbone.0.weight", HostTensor.of(new float[] {3, 4}, 1, 2));
    weights.put("head.bias", HostTensor.of(new float[] {9}, 1));
    Path file = save(weights);

    assertThat(new LoadOptions(true, null, "backbone").load(file, model).isEmpty()).isTrue();
    assertThat(ModelState.copy(model).get("0.weight").toFloats()).containsExactly(3, 4);
    assertThatThrownBy(() -> new LoadOptions(true, null, "neck").load(file, model))
        .isInstanceOf(CheckpointException.class)
        .hasMessage(
            "no weight of %s begins with 'neck.'; they begin with [backbone, head]"
                .formatted(file));
  }

  @Test
  void whatDoesNotMatchIsListedOrAnError() {
    Map<String, HostTensor> weights = new LinkedHashMap<>();
    weights.put("0.weight", HostTensor.of(new float[] {3, 4}, 1, 2));
    weights.put("1.bias", HostTensor.of(new float[] {9}, 1));
    Path file = save(weights);

    assertThatThrownBy(() -> LoadOptions.DEFAULT.load(file, model))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("unexpected: 1.bias");
    assertThat(new LoadOptions(false, null, null).load(file, model).unexpected())
        .containsExactly("1.bias");
    assertThat(ModelState.copy(model).get("0.weight").toFloats()).containsExactly(3, 4);
    assertThatThrownBy(
            () ->
                new LoadOptions(false, List.of(new KeyRevision("^", "x.")), null).load(file, model))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("no weight of " + file + " matches the model");
  }

  private Path save(Map<String, HostTensor> weights) {
    Path file = folder.resolve("weights.safetensors");
    new SafetensorsFile(weights, Map.of()).write(file);
    return file;
  }
}
