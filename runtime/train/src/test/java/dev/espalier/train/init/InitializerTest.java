package dev.espalier.train.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import dev.espalier.config.MapNode;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.BuildException;
import dev.espalier.train.JsonTree;
import dev.espalier.train.checkpoint.ParameterNames;
import dev.espalier.train.model.ModelInit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code init_cfg} makes of the layers of a model. */
class InitializerTest {

  private final NDManager manager = NDManager.newBaseManager();

  /** A convolution (0), its norm (1), and a part (2) with a linear layer (2.0). */
  private final Block block =
      new SequentialBlock()
          .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(64).build())
          .add(BatchNorm.builder().build())
          .add(new SequentialBlock().add(Linear.builder().setUnits(50).build()));

  @BeforeEach
  void initialize() {
    block.initialize(manager, DataType.FLOAT32, new Shape(1, 32, 8, 8));
    Engine.getInstance().setRandomSeed(7);
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private void apply(String initCfg) {
    ModelInit init =
        Config.of((MapNode) JsonTree.of("{'init_cfg': " + initCfg + "}")).as(ModelInit.class);
    ModelPart whole = ModelPart.of(block);
    init.initCfg().forEach(each -> each.build(BuildContext.empty()).initialize(whole));
  }

  private NDArray values(String name) {
    return ParameterNames.of(block).get(name).getArray();
  }

  private float[] floats(String name) {
    return values(name).toFloatArray();
  }

  private double deviation(String name) {
    NDArray values = values(name);
    return Math.sqrt(values.sub(values.mean()).square().mean().getFloat());
  }

  @Test
  void aConstantIsTheValueOfEveryWeightAndAnotherOfEveryBias() {
    apply("{'type': 'Constant', 'val': 2, 'bias': 3}");

    for (String layer : new String[] {"0", "1", "2.0"}) {
      assertThat(floats(layer + ".weight")).containsOnly(2f);
      assertThat(floats(layer + ".bias")).containsOnly(3f);
    }
    assertThat(floats("1.running_mean")).as("no weight").containsOnly(0f);
  }

  @Test
  void kindsOfLayersAreNamedByTheirClassesAndByPytorchsNames() {
    apply(
        "[{'type': 'Constant', 'val': 1, 'layer': ['Conv2d', 'BatchNorm2d']},"
            + " {'type': 'Constant', 'val': 2, 'layer': 'Linear'}]");

    assertThat(floats("0.weight")).containsOnly(1f);
    assertThat(floats("1.weight")).containsOnly(1f);
    assertThat(floats("2.0.weight")).containsOnly(2f);

    apply("{'type': 'Constant', 'val': 5, 'layer': 'Convolution'}");
    assertThat(floats("0.weight")).as("a class that Conv2d extends").containsOnly(5f);
    assertThat(floats("1.weight")).containsOnly(1f);
  }

  @Test
  void aPartIsNamedAndAnOverrideComesAfter() {
    apply(
        "{'type': 'Constant', 'val': 1, 'layer': 'Conv2d',"
            + " 'override': {'type': 'Constant', 'name': '2', 'val': 4, 'bias': 5}}");

    assertThat(floats("0.weight")).containsOnly(1f);
    assertThat(floats("2.0.weight")).containsOnly(4f);
    assertThat(floats("2.0.bias")).containsOnly(5f);

    apply("{'type': 'Constant', 'val': 9, 'name': '2.0'}");
    assertThat(floats("2.0.weight")).containsOnly(9f);
    assertThat(floats("0.weight")).containsOnly(1f);
  }

  @Test
  void overridesAloneLeaveTheRest() {
    apply("{'type': 'Constant', 'val': 1}");
    apply(
        "{'type': 'Constant', 'val': 7, 'override':"
            + " [{'type': 'Constant', 'name': '1', 'val': 8}]}");

    assertThat(floats("0.weight")).containsOnly(1f);
    assertThat(floats("1.weight")).containsOnly(8f);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'Kaiming'                                        | 0.0589256
          'Kaiming', 'mode': 'fan_in'                      | 0.0833333
          'Kaiming', 'distribution': 'uniform'             | 0.0589256
          'Kaiming', 'nonlinearity': 'leaky_relu', 'a': 1  | 0.0416667
          'Xavier'                                         | 0.0481125
          'Xavier', 'gain': 2, 'distribution': 'uniform'   | 0.0962250
          'Caffe2Xavier'                                   | 0.0589256
          'Normal', 'std': 0.01                            | 0.01
          'Uniform', 'a': -0.1, 'b': 0.1                   | 0.0577350
          'TruncNormal'                                    | 0.8796257
          """)
  void deviationsAreThoseOfTheFormulas(String initializer, double expected) {
    apply("{'type': " + initializer.strip() + ", 'layer': 'Conv2d', 'bias': 0.5}");

    // 64 filters of 32 · 9 weights: fan_in is 288, fan_out 576; 18,432 draws.
    assertThat(deviation("0.weight")).isCloseTo(expected, within(0.03 * expected));
    assertThat(floats("0.bias")).containsOnly(0.5f);
  }

  @Test
  void boundsHold() {
    apply("{'type': 'Uniform', 'a': 2, 'b': 3, 'layer': 'Conv2d'}");
    assertThat(values("0.weight").min().getFloat()).isBetween(2f, 2.01f);
    assertThat(values("0.weight").max().getFloat()).isBetween(2.99f, 3f);

    apply("{'type': 'TruncNormal', 'mean': 1, 'std': 2, 'a': 0, 'b': 1.5, 'layer': 'Conv2d'}");
    assertThat(values("0.weight").min().getFloat()).isBetween(0f, 0.01f);
    assertThat(values("0.weight").max().getFloat()).isBetween(1.49f, 1.5f);

    apply("{'type': 'Caffe2Xavier', 'layer': 'Conv2d'}");
    double bound = Math.sqrt(3.0 / 288);
    assertThat(values("0.weight").max().getFloat())
        .isBetween((float) (0.99 * bound), (float) bound);
  }

  @Test
  void whatIsDrawnFollowsFromTheSeed() {
    apply("{'type': 'Kaiming', 'layer': 'Conv2d'}");
    float[] first = floats("0.weight");
    Engine.getInstance().setRandomSeed(7);
    apply("{'type': 'Kaiming', 'layer': 'Conv2d'}");

    assertThat(floats("0.weight")).isEqualTo(first);
  }

  @Test
  void parametersKeepTheirMemoryAndTheirGradient() {
    NDArray before = values("0.weight");
    apply("{'type': 'Constant', 'val': 1}");

    assertThat(values("0.weight")).isSameAs(before);
    assertThat(before.hasGradient()).isTrue();
  }

  @Test
  void aBiasMayBeGivenByItsProbability() {
    apply("{'type': 'Normal', 'std': 0.01, 'layer': 'Linear', 'bias_prob': 0.01}");

    assertThat(floats("2.0.bias")[0]).isCloseTo((float) -Math.log(99), within(1e-6f));
  }

  @Test
  void mistakesAreNamedWithWhatIsNear() {
    assertThatThrownBy(() -> apply("{'type': 'Kaimign'}"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("did you mean 'Kaiming'?");
    assertThatThrownBy(() -> apply("{'type': 'Constant', 'val': 1, 'layers': 'Conv2d'}"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("did you mean 'layer'?");
    assertThatThrownBy(() -> apply("{'type': 'Constant', 'val': 1, 'name': '2.1'}"))
        .hasMessageContaining("the model has no part '2.1'; did you mean");
    assertThatThrownBy(
            () -> apply("{'type': 'Constant', 'val': 1, 'override': {'type': 'Normal'}}"))
        .isInstanceOf(BuildException.class)
        .hasMessageContaining("an 'override' says by 'name' which part it is for: Normal");
    assertThatThrownBy(() -> apply("{'type': 'Kaiming'}"))
        .hasMessageContaining("the weight of 1 (BatchNorm) has 1 dimension and so no fan");
    assertThatThrownBy(() -> apply("{'type': 'Constant', 'val': 1, 'bias_prob': 1}"))
        .isInstanceOf(BuildException.class)
        .hasMessageContaining("bias_prob is between 0 and 1");
    assertThatThrownBy(() -> apply("{'type': 'Uniform', 'a': 1, 'b': 0}"))
        .isInstanceOf(BuildException.class)
        .hasMessageContaining("'a' is below 'b'");
  }
}
