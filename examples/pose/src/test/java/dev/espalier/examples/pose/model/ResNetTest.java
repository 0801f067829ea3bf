package dev.espalier.examples.pose.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.espalier.registry.BuildException;
import dev.espalier.train.checkpoint.ParameterNames;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ResNetTest {

  private static final NDIndex EVERYTHING = new NDIndex("...");

  private NDManager manager;

  @BeforeEach
  void openManager() {
    manager = NDManager.newBaseManager("PyTorch");
  }

  @AfterEach
  void closeManager() {
    manager.close();
  }

  /** Torchvision's parameter counts, less the 1000-way classifier. */
  @ParameterizedTest
  @CsvSource({
    "18, 11176512, 512",
    "34, 21284672, 512",
    "50, 23508032, 2048",
    "101, 42500160, 2048",
    "152, 58143808, 2048"
  })
  void hasAsManyParametersAsTorchvision(int depth, long expected, int channels) {
    ResNet network = Models.resNet(settings -> settings.depth(depth));
    network.block().initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));

    long trained =
        network.block().getParameters().values().stream()
            .filter(Parameter::requiresGradient)
            .mapToLong(parameter -> parameter.getShape().size())
            .sum();
    assertThat(trained).isEqualTo(expected);
    assertThat(network.outputs()).containsExactly(new FeatureMap(channels, 32));
  }

  @Test
  void givesTheStagesAskedFor() {
    ResNet network =
        narrow(settings -> settings.inChannels(1).stemChannels(8).outIndices(List.of(0, 2)));

    NDList maps = forward(network, manager.ones(new Shape(2, 1, 64, 32)), false);

    assertThat(network.outputs()).containsExactly(new FeatureMap(4, 4), new FeatureMap(16, 16));
    assertThat(maps.getShapes()).containsExactly(new Shape(2, 4, 16, 8), new Shape(2, 16, 4, 2));
    assertThat(network.block().getOutputShapes(new Shape[] {new Shape(2, 1, 64, 32)}))
        .isEqualTo(maps.getShapes());
  }

  @Test
  void keepsTheExtentWhereDilationStandsForStride() {
    ResNet network =
        narrow(
            settings ->
                settings.depth(50).strides(List.of(1, 2, 1, 1)).dilations(List.of(1, 1, 2, 4)));

    NDList maps = forward(network, manager.ones(new Shape(1, 3, 64, 64)), false);

    assertThat(maps.getShapes()).containsExactly(new Shape(1, 128, 8, 8));
    assertThat(network.outputs()).containsExactly(new FeatureMap(128, 8));
  }

  @Test
  void stridesInTheFirstConvolutionInCaffeStyle() {
    ResNet network =
        narrow(
            settings ->
                settings
                    .depth(50)
                    .numStages(2)
                    .strides(List.of(1, 2))
                    .dilations(List.of(1, 1))
                    .outIndices(List.of(1))
                    .style(ResNet.Style.CAFFE)
                    .zeroInitResidual(false));
    ResNet pytorch =
        narrow(
            settings ->
                settings
                    .depth(50)
                    .numStages(2)
                    .strides(List.of(1, 2))
                    .dilations(List.of(1, 1))
                    .outIndices(List.of(1))
                    .zeroInitResidual(false));
    NDArray images = manager.randomNormal(new Shape(1, 3, 64, 64));
    NDArray caffeMap = forward(network, images, false).singletonOrThrow();
    forward(pytorch, images, false);
    ParameterNames.of(pytorch.block())
        .forEach(
            (name, parameter) ->
                parameter.getArray().set(EVERYTHING, Models.array(network.block(), name)));

    NDArray pytorchMap = forward(pytorch, images, false).singletonOrThrow();

    assertThat(pytorchMap.getShape()).isEqualTo(caffeMap.getShape());
    assertThat(pytorchMap.sub(caffeMap).abs().max().getFloat()).isGreaterThan(1e-3f);
  }

  @Test
  void startsEachResidualBlockAsTheIdentity() {
    ResNet network = narrow(settings -> {});
    network.block().initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));

    assertThat(Models.array(network.block(), "layer1.0.bn1.weight").toFloatArray()).containsOnly(1);
    assertThat(Models.array(network.block(), "layer1.0.bn2.weight").toFloatArray()).containsOnly(0);
    assertThat(Models.array(network.block(), "layer2.0.downsample.1.weight").toFloatArray())
        .containsOnly(1);
  }

  @Test
  void initialisesConvolutionsByFanOut() {
    ResNet network = narrow(settings -> settings.baseChannels(32));
    network.block().initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));

    NDArray weight = Models.array(network.block(), "layer4.0.conv1.weight");

    // 256 filters of 3×3 over 128 channels
    double deviation = Math.sqrt(weight.square().mean().getFloat());
    assertThat(deviation).isBetween(0.98 * Math.sqrt(2.0 / 2304), 1.02 * Math.sqrt(2.0 / 2304));
  }

  @Test
  void leavesFrozenStagesAsTheyAre() {
    ResNet network = narrow(settings -> settings.frozenStages(2));
    forward(network, manager.ones(new Shape(2, 3, 64, 64)), false);
    Map<String, Parameter> named = ParameterNames.of(network.block());
    Map<String, float[]> before = values(named);

    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray images = manager.randomNormal(new Shape(2, 3, 64, 64));
      collector.backward(forward(network, images, true).singletonOrThrow().sum());
    }

    Set<String> moved = new TreeSet<>();
    Set<String> trained = new TreeSet<>();
    named.forEach(
        (name, parameter) -> {
          String part = name.substring(0, name.indexOf('.'));
          if (!Arrays.equals(before.get(name), parameter.getArray().toFloatArray())) {
            moved.add(part);
          }
          if (parameter.requiresGradient() && parameter.getArray().hasGradient()) {
            trained.add(part);
          }
        });
    assertThat(moved).containsExactly("layer3", "layer4");
    assertThat(trained).containsExactly("layer3", "layer4");
  }

  @Test
  void keepsAllStatisticsWithNormEval() {
    ResNet network = narrow(settings -> settings.normEval(true));
    forward(network, manager.ones(new Shape(2, 3, 64, 64)), false);
    Map<String, Parameter> named = ParameterNames.of(network.block());
    Map<String, float[]> before = values(named);

    forward(network, manager.randomNormal(new Shape(2, 3, 64, 64)), true);

    named.forEach(
        (name, parameter) ->
            assertThat(parameter.getArray().toFloatArray()).as(name).isEqualTo(before.get(name)));
  }

  @Test
  void saysWhichValuesContradictEachOther() {
    assertThatExceptionOfType(BuildException.class)
        .isThrownBy(
            () ->
                narrow(
                    settings ->
                        settings.numStages(3).dilations(List.of(1, 1, 1)).outIndices(List.of(2))))
        .withMessage(
            "ResNet: strides must have 3 positive values (num_stages), given [1, 2, 2, 2]");
    assertThatExceptionOfType(BuildException.class)
        .isThrownBy(() -> narrow(settings -> settings.outIndices(List.of(4))))
        .withMessage(
            "ResNet: out_indices must name stages from 0 to 3 in ascending order, given [4]");
    assertThatExceptionOfType(BuildException.class)
        .isThrownBy(
            () ->
                narrow(
                    settings ->
                        settings
                            .numStages(2)
                            .strides(List.of(1, 2))
                            .dilations(List.of(1, 1))
                            .outIndices(List.of(1))
                            .frozenStages(3)))
        .withMessage("ResNet: frozen_stages is 3, but num_stages is 2");
  }

  @Test
  void refusesImagesWithOtherChannels() {
    ResNet network = narrow(settings -> {});

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> network.block().initialize(manager, DataType.FLOAT32, new Shape(1, 1, 64, 64)))
        .withMessageContaining("(1, 1, 64, 64)")
        .withMessageContaining("in_channels is 3");
  }

  /** Returns a ResNet of four channels in the stem and in the first stage. */
  private static ResNet narrow(Consumer<ResNetConfig.Builder> settings) {
    return Models.resNet(network -> settings.accept(network.stemChannels(4).baseChannels(4)));
  }

  private NDList forward(ResNet network, NDArray images, boolean training) {
    if (!network.block().isInitialized()) {
      network.block().initialize(manager, DataType.FLOAT32, images.getShape());
    }
    return network
        .block()
        .forward(new ParameterStore(manager, false), new NDList(images), training);
  }

  private static Map<String, float[]> values(Map<String, Parameter> named) {
    Map<String, float[]> values = new HashMap<>();
    named.forEach((name, parameter) -> values.put(name, parameter.getArray().toFloatArray()));
    return values;
  }
}
