package dev.espalier.train.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.LayerNorm;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The rules of mmcv's {@code paramwise_cfg}, on the blocks of its own tests. */
class ParamwiseRulesTest {

  private static final double LR = 0.01;
  private static final double DECAY = 0.5;

  private final NDManager manager = NDManager.newBaseManager();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger("espalier");

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
    logger.setLevel(Level.WARN);
  }

  @AfterEach
  void close() {
    logger.detachAppender(log);
    logger.setLevel(null);
    manager.close();
  }

  @Test
  void withoutRulesThereIsOneGroup() {
    assertThat(ParameterGroups.of(network(), null, LR, 0, DECAY)).hasSize(1);
  }

  @Test
  void everyMultiplierReachesItsParameters() {
    Map<String, List<Double>> found =
        factors(
            network(),
            b -> b.biasLrMult(2).biasDecayMult(0.5).normDecayMult(0.0).dwconvDecayMult(0.1));

    assertThat(found)
        .containsEntry("0.weight", List.of(1.0, 1.0))
        .containsEntry("0.bias", List.of(2.0, 0.5))
        .as("norm layers: neither rate nor decay of a bias")
        .containsEntry("1.weight", List.of(1.0, 0.0))
        .containsEntry("1.bias", List.of(1.0, 0.0))
        .as("depthwise: the rate of a bias, the decay of its kind")
        .containsEntry("2.weight", List.of(1.0, 0.1))
        .containsEntry("2.bias", List.of(2.0, 0.1))
        .as("layer normalization")
        .containsEntry("3.weight", List.of(1.0, 0.0))
        .containsEntry("3.bias", List.of(1.0, 0.0));
  }

  @Test
  void aConvolutionOfOneChannelIsNotDepthwise() {
    Block block = new SequentialBlock().add(conv(1, 1, 1));
    block.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 4, 4));
    assertThat(factors(TrainableParameters.of(block), b -> b.dwconvDecayMult(0.1)))
        .containsEntry("0.weight", List.of(1.0, 1.0));
  }

  @Test
  void theLongestKeyHoldsAndThenTheFirstInTheAlphabet() {
    TrainableParameters parameters =
        named("param1", "sub.param1", "sub.gn.weight", "sub.conv.bias");
    Map<String, List<Double>> found =
        factors(
            parameters,
            b ->
                b.customKeys(
                        Map.of(
                            "param1",
                            new ParameterMultipliers(10, null),
                            "sub",
                            new ParameterMultipliers(0.1, 0.0),
                            "sub.gn",
                            new ParameterMultipliers(0.01, null),
                            "conv.b",
                            new ParameterMultipliers(3, null),
                            "b.conv",
                            new ParameterMultipliers(4, null)))
                    .biasLrMult(7));
    assertThat(found)
        .containsEntry("param1", List.of(10.0, 1.0))
        .containsEntry("sub.param1", List.of(10.0, 1.0))
        .containsEntry("sub.gn.weight", List.of(0.01, 1.0))
        .containsEntry("sub.conv.bias", List.of(4.0, 1.0));
  }

  @Test
  void equalMultipliersShareAGroupInTheOrderOfTheNetwork() {
    List<ParameterGroup> groups =
        ParameterGroups.of(network(), rules(b -> b.normDecayMult(0.0)), LR, 0.9, DECAY);
    assertThat(groups).hasSize(2);
    assertThat(groups.get(0).parameters().byName())
        .containsOnlyKeys("0.weight", "0.bias", "2.weight", "2.bias", "4.weight", "4.bias");
    assertThat(groups.get(1).parameters().byName())
        .containsOnlyKeys("1.weight", "1.bias", "3.weight", "3.bias");
    assertThat(groups.get(1).weightDecay()).isZero();
    assertThat(groups.get(1).initialLr()).isEqualTo(LR);
    assertThat(groups.get(1).initialMomentum()).isEqualTo(0.9);
  }

  @Test
  void frozenParametersAreInNoGroup() {
    Block block = new SequentialBlock().add(Linear.builder().setUnits(2).build());
    block.initialize(manager, DataType.FLOAT32, new Shape(1, 3));
    block.freezeParameters(true, parameter -> parameter.getName().contains("weight"));
    assertThat(factors(TrainableParameters.of(block), b -> b.biasLrMult(2)))
        .containsOnlyKeys("0.bias");
  }

  @Test
  void aKeyThatMatchesNothingIsAWarningWithNearNames() {
    factors(
        named("backbone.conv1.weight", "head.weight"),
        b ->
            b.customKeys(
                Map.of(
                    "backbon.conv1",
                    new ParameterMultipliers(0.1, null),
                    "zzzzzzzz",
                    new ParameterMultipliers(0.1, null))));
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anySatisfy(
            line -> assertThat(line).contains("'backbon.conv1'", "did you mean 'backbone.conv1'?"))
        .anySatisfy(
            line -> assertThat(line).contains("'zzzzzzzz'", "the names begin backbone, head"));
  }

  @Test
  void deformableConvolutionsThereAreNot() {
    factors(named("a"), b -> b.dcnOffsetLrMult(0.1));
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anySatisfy(line -> assertThat(line).contains("dcn_offset_lr_mult does nothing"));
  }

  @Test
  void factorsOfADecayThatIsZeroAreAnError() {
    ParamwiseRules rules =
        rules(
            b -> b.normDecayMult(0.0).customKeys(Map.of("head", new ParameterMultipliers(1, 0.5))));
    assertThatThrownBy(() -> ParameterGroups.of(named("head"), rules, LR, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("custom_keys.head.decay_mult, norm_decay_mult")
        .hasMessageContaining("weight_decay is 0");
  }

  @Test
  void aSharedParameterIsAnErrorOrSkipped() {
    Block shared = Linear.builder().setUnits(3).build();
    Block block = new Twice(shared);
    block.initialize(manager, DataType.FLOAT32, new Shape(1, 3));
    TrainableParameters parameters = TrainableParameters.of(block);
    assertThatThrownBy(() -> factors(parameters, b -> b.biasLrMult(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("second.weight, second.bias")
        .hasMessageContaining("bypass_duplicate");
    assertThat(factors(parameters, b -> b.biasLrMult(2).bypassDuplicate(true)))
        .containsOnlyKeys("first.weight", "first.bias");
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anySatisfy(line -> assertThat(line).contains("second.weight", "duplicate"));
  }

  /** Returns the factors of rate and decay by the parameter's name. */
  private static Map<String, List<Double>> factors(
      TrainableParameters parameters, Consumer<ParamwiseRulesBuilder> changes) {
    Map<String, List<Double>> factors = new HashMap<>();
    for (ParameterGroup group : ParameterGroups.of(parameters, rules(changes), LR, 0, DECAY)) {
      for (String name : group.parameters().byName().keySet()) {
        List<Double> both = List.of(rounded(group.lr() / LR), rounded(group.weightDecay() / DECAY));
        assertThat(factors.put(name, both)).as("%s is in one group", name).isNull();
      }
    }
    return factors;
  }

  private static double rounded(double factor) {
    double result = Math.round(factor * 1000) / 1000.0;
    assertThat(result).isCloseTo(factor, within(1e-9));
    return result;
  }

  private static ParamwiseRules rules(Consumer<ParamwiseRulesBuilder> changes) {
    ParamwiseRulesBuilder builder = ParamwiseRulesBuilder.builder();
    changes.accept(builder);
    return builder.build();
  }

  private TrainableParameters network() {
    Block block =
        new SequentialBlock()
            .add(conv(4, 1, 3))
            .add(BatchNorm.builder().build())
            .add(conv(4, 4, 1))
            .add(LayerNorm.builder().build())
            .add(conv(2, 2, 1));
    block.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 4, 4));
    return TrainableParameters.of(block);
  }

  private static Conv2d conv(int filters, int groups, int kernel) {
    return Conv2d.builder()
        .setKernelShape(new Shape(kernel, kernel))
        .setFilters(filters)
        .optGroups(groups)
        .optPadding(new Shape(kernel / 2, kernel / 2))
        .build();
  }

  private static TrainableParameters named(String... names) {
    Map<String, ai.djl.nn.Parameter> byName = new LinkedHashMap<>();
    for (String name : names) {
      byName.put(
          name,
          ai.djl.nn.Parameter.builder()
              .setName(name)
              .setType(ai.djl.nn.Parameter.Type.OTHER)
              .build());
    }
    return new TrainableParameters(byName);
  }

  /** A block that calls another one twice. */
  private static final class Twice extends AbstractBlock {

    private final Block shared;

    Twice(Block shared) {
      this.shared = shared;
      addChildBlock("first", shared);
      addChildBlock("second", shared);
    }

    @Override
    protected ai.djl.ndarray.NDList forwardInternal(
        ai.djl.training.ParameterStore parameters,
        ai.djl.ndarray.NDList inputs,
        boolean training,
        ai.djl.util.PairList<String, Object> params) {
      return shared.forward(parameters, shared.forward(parameters, inputs, training), training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
      return inputs;
    }

    @Override
    protected void initializeChildBlocks(NDManager owner, DataType type, Shape... inputs) {
      shared.initialize(owner, type, inputs);
    }
  }
}
