package dev.espalier.train.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModelStateTest {

  private NDManager manager;
  private Block model;

  @BeforeEach
  void initialize() {
    manager = NDManager.newBaseManager();
    model = block();
    model.initialize(manager, DataType.FLOAT32, new Shape(1, 2));
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private static Block block() {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(3).build())
        .add(BatchNorm.builder().build());
  }

  @Test
  void copiesDoNotMoveWithTheModel() {
    Map<String, HostTensor> before = ModelState.copy(model);
    assertThat(before.keySet())
        .containsExactly(
            "0.weight", "0.bias", "1.weight", "1.bias", "1.running_mean", "1.running_var");
    NDArray bias = ParameterNames.of(model).get("0.bias").getArray();
    bias.stopGradient().addi(1);
    assertThat(before.get("0.bias").toFloats()).containsExactly(0, 0, 0);

    ModelState.load(model, before, "memory");
    assertThat(bias.toFloatArray()).containsExactly(0, 0, 0);
    bias.stopGradient().addi(1);
    assertThat(before.get("0.bias").toFloats()).containsExactly(0, 0, 0);
  }

  @Test
  void loadingKeepsTheMemoryThatOthersShare() {
    NDArray shared = ParameterNames.of(model).get("0.bias").getArray().stopGradient();
    ModelState.load(model, changed("0.bias", tensor(7, 8, 9)), "memory");
    assertThat(shared.toFloatArray()).containsExactly(7, 8, 9);
  }

  @Test
  void anyThreadMayLoad() {
    Map<String, HostTensor> weights = changed("0.bias", tensor(7, 8, 9));
    CompletableFuture.runAsync(() -> ModelState.load(model, weights, "memory")).join();
    assertThat(ModelState.copy(model)).isEqualTo(weights);
  }

  @Test
  void everyDifferenceIsListedAndNothingChanged() {
    Map<String, HostTensor> before = ModelState.copy(model);
    Map<String, HostTensor> weights = changed("0.bias", tensor(7, 8));
    weights.put("1.weight", tensor(5, 5, 5));
    weights.remove("0.weight");
    weights.remove("1.bias");
    weights.put("head.bias", tensor(1));
    weights.put("1.num_batches_tracked", HostTensor.wrap(TensorType.I64, new long[0], new byte[8]));

    assertThatThrownBy(() -> ModelState.load(model, weights, "epoch_1.safetensors"))
        .isInstanceOf(CheckpointException.class)
        .hasMessage(
            """
            the weights of epoch_1.safetensors do not match the model:
              missing: 0.weight, 1.bias
              unexpected: head.bias
              of another shape: 0.bias (expected [3], given [2])""");
    assertThat(ModelState.copy(model)).isEqualTo(before);

    TensorDifferences differences = ModelState.loadMatching(model, weights);
    assertThat(differences.missing()).containsExactly("0.weight", "1.bias");
    assertThat(differences.unexpected()).containsExactly("head.bias");
    assertThat(differences.mismatched()).containsOnlyKeys("0.bias");
    assertThat(ModelState.copy(model).get("1.weight").toFloats()).containsExactly(5, 5, 5);
    assertThat(ModelState.copy(model).get("0.bias").toFloats()).containsExactly(0, 0, 0);
  }

  @Test
  void valuesAreConvertedToTheModelsType() {
    NDArray doubles = manager.create(new double[] {1, 2, 0.1});
    ModelState.load(model, changed("0.bias", HostTensor.of(doubles)), "memory");
    assertThat(ModelState.copy(model).get("0.bias").toFloats()).containsExactly(1, 2, 0.1f);
  }

  @Test
  void parametersStayTrainable() {
    ModelState.load(model, changed("0.bias", tensor(7, 8, 9)), "memory");
    assertThat(ParameterNames.of(model).get("0.bias").getArray().hasGradient()).isTrue();
  }

  @Test
  void aModelWithoutValuesIsAMistake() {
    assertThatThrownBy(() -> ModelState.copy(block()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'0.weight' has no values yet");
  }

  private Map<String, HostTensor> changed(String name, HostTensor tensor) {
    Map<String, HostTensor> weights = new LinkedHashMap<>(ModelState.copy(model));
    weights.put(name, tensor);
    return weights;
  }

  private static HostTensor tensor(float... values) {
    return HostTensor.of(values, values.length);
  }
}
