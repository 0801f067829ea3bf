package dev.espalier.examples.pose.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.espalier.train.checkpoint.ParameterNames;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.Sample;
import dev.espalier.train.model.StepOutput;
import dev.espalier.train.optim.Optimizer;
import dev.espalier.train.optim.Sgd;
import dev.espalier.train.optim.TrainableParameters;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares ResNet-50 and its head with what mmpose computes from the same weights. */
final class ResNet50GoldenTest {

  private static final NDIndex EVERYTHING = new NDIndex("...");
  private static final Shape IMAGES = new Shape(2, 3, 256, 192);
  private static final Shape HEATMAPS = new Shape(2, 17, 64, 48);

  private static JsonNode golden;
  private static NDManager manager;
  private static TopDown model;
  private static Map<String, Parameter> named;
  private static ParameterStore parameters;

  @BeforeAll
  static void build() throws IOException {
    try (InputStream in = ResNet50GoldenTest.class.getResourceAsStream("resnet50-256x192.json")) {
      golden = JsonMapper.shared().readTree(in);
    }
    manager = NDManager.newBaseManager("PyTorch");
    model = Models.topDown(Models.resNet(network -> network.depth(50)), Models.head(2048, 17, 256));
    model.initialize(manager, IMAGES);
    named = ParameterNames.of(model.block());
    parameters = new ParameterStore(manager, false);
  }

  @AfterAll
  static void close() {
    manager.close();
  }

  @Test
  void hasTheSameTensorsAndSize() {
    List<String> tensors = new ArrayList<>();
    named.forEach((name, parameter) -> tensors.add(name + ":" + shape(parameter)));
    long trained =
        named.values().stream()
            .filter(Parameter::requiresGradient)
            .mapToLong(parameter -> parameter.getShape().size())
            .sum();

    assertThat(tensors).isEqualTo(strings(golden.get("tensors")));
    assertThat(trained).isEqualTo(golden.get("parameters").asLong());
  }

  @Test
  void givesTheSameHeatmaps() {
    fillWithFormula();
    JsonNode expected = golden.get("evaluation");
    try (NDManager scope = manager.newSubManager()) {
      NDArray output =
          model.block().forward(parameters, new NDList(images(scope, 1)), false).singletonOrThrow();
      float[] heatmaps = output.toFloatArray();
      double sum = 0;
      double absoluteSum = 0;
      for (float value : heatmaps) {
        sum += value;
        absoluteSum += Math.abs(value);
      }

      assertThat(output.getShape()).isEqualTo(HEATMAPS);
      assertThat(sum).isCloseTo(number(expected, "sum"), within(1e-4 * absoluteSum));
      assertThat(absoluteSum).isCloseTo(number(expected, "abs_sum"), percent(1e-4));
      assertThat((double) output.max().getFloat())
          .isCloseTo(number(expected, "max"), percent(1e-4));
      assertThat(output.flatten().argMax().getLong()).isEqualTo(expected.get("argmax").asLong());
      for (int i = 0; i < expected.get("at").size(); i++) {
        assertThat((double) heatmaps[expected.get("at").get(i).asInt()])
            .isCloseTo(expected.get("values").get(i).asDouble(), percent(1e-4));
      }
    }
  }

  /**
   * Each loss lies within 1e-3 of mmpose's. Two steps magnify rounding, so that a millionth more or
   * less in the input moves the third loss by up to 1e-3, and another processor may round
   * otherwise: so the third is held to the range that such inputs span.
   */
  @Test
  void losesAsMuchInThreeSteps() {
    List<Double> exact = losses(1);
    List<Double> third = new ArrayList<>(List.of(exact.get(2)));
    third.add(losses(1 + 1e-6).get(2));
    third.add(losses(1 - 1e-6).get(2));

    JsonNode expected = golden.get("training").get("losses");
    double last = expected.get(2).asDouble();
    assertThat(exact.get(0)).isCloseTo(expected.get(0).asDouble(), percent(1e-5));
    assertThat(exact.get(1)).isCloseTo(expected.get(1).asDouble(), percent(1e-3));
    assertThat(last)
        .isBetween(Collections.min(third) * (1 - 1e-3), Collections.max(third) * (1 + 1e-3));
  }

  private static List<Double> losses(double scale) {
    fillWithFormula();
    List<Double> losses = new ArrayList<>();
    try (NDManager scope = manager.newSubManager();
        Optimizer sgd =
            new Sgd(1e-3, 0.9, 0, 1e-4, false, null, TrainableParameters.of(model.block()))) {
      for (int step = 0; step < 3; step++) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
          StepOutput output = model.trainStep(batch(scope, scale), parameters);
          collector.backward(output.loss());
          losses.add((double) output.loss().getFloat());
        }
        sgd.step();
        sgd.zeroGradients();
      }
    }
    return losses;
  }

  private static void fillWithFormula() {
    try (NDManager scope = manager.newSubManager()) {
      named.forEach(
          (name, parameter) -> {
            Shape shape = parameter.getShape();
            float[] values = FormulaTensor.weights(name, shape);
            parameter.getArray().set(EVERYTHING, scope.create(values, shape));
          });
    }
  }

  private static NDArray images(NDManager scope, double scale) {
    return scope.create(FormulaTensor.of("input", IMAGES.size(), 2 * scale, 0), IMAGES);
  }

  private static Batch batch(NDManager scope, double scale) {
    float[] weight = FormulaTensor.of("weight", 2 * 17, 1, 0);
    for (int i = 0; i < weight.length; i++) {
      weight[i] = weight[i] > -0.3 ? 1 : 0;
    }
    return new Batch(
        new NDList(images(scope, scale)),
        new NDList(
            scope.create(FormulaTensor.of("target", HEATMAPS.size(), 1, 0.5), HEATMAPS),
            scope.create(weight, new Shape(2, 17, 1))),
        List.of(Sample.empty(), Sample.empty()));
  }

  private static String shape(Parameter parameter) {
    return Arrays.stream(parameter.getShape().getShape())
        .mapToObj(String::valueOf)
        .collect(Collectors.joining("x"));
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static double number(JsonNode node, String key) {
    return node.get(key).asDouble();
  }

  /** Reads a relative tolerance as the per cent that AssertJ wants. */
  private static Percentage percent(double relative) {
    return Percentage.withPercentage(100 * relative);
  }
}
