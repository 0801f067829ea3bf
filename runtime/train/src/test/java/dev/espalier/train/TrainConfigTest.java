package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.registry.BuildContext;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.hook.RunLength;
import dev.espalier.train.loop.EpochBasedLoopConfig;
import dev.espalier.train.loop.Flow;
import dev.espalier.train.loop.IterBasedLoopConfig;
import dev.espalier.train.loop.Loop;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TrainConfigTest {

  private static final ModuleConfig<? extends Loop> FIVE_EPOCHS =
      EpochBasedLoopConfig.of(l -> l.maxEpochs(5));

  @Test
  void eitherKeyTellsTheNumberOfEpochs() {
    assertThat(length(PointConfigs.points(3, c -> {}))).isEqualTo(RunLength.epochs(3));
    assertThat(length(PointConfigs.points(3, c -> c.totalEpochs(null).runner(FIVE_EPOCHS))))
        .isEqualTo(RunLength.epochs(5));
  }

  @Test
  void aRunnerMayCountIterations() {
    ModuleConfig<? extends Loop> iterations = IterBasedLoopConfig.of(l -> l.maxIters(40_000));

    assertThat(length(PointConfigs.points(3, c -> c.totalEpochs(null).runner(iterations))))
        .isEqualTo(RunLength.iterations(40_000));
  }

  private static RunLength length(TrainConfig config) {
    return config.loop().build(BuildContext.empty()).length();
  }

  @Test
  void oneOfTheTwoMustBeGiven() {
    refused(
        c -> c.totalEpochs(null),
        "one of 'total_epochs' and 'runner' must be given, given neither");
    refused(
        c -> c.runner(FIVE_EPOCHS), "one of 'total_epochs' and 'runner' must be given, given both");
  }

  @Test
  void aWorkflowMustTrain() {
    refused(c -> c.workflow(List.of(new Flow(Mode.VAL, 1))), "the workflow never trains");
    refused(c -> c.workflow(List.of()), "the workflow never trains");
  }

  @Test
  void whatEvaluatesNeedsDataToDoSo() {
    DataConfig withoutVal =
        DataConfigBuilder.of(d -> d.samplesPerGpu(8).train(PointDatasetConfig.of(p -> p.size(64))));
    List<Flow> validating = List.of(new Flow(Mode.TRAIN, 1), new Flow(Mode.VAL, 1));

    refused(c -> c.data(withoutVal), "'data.val' is missing, which 'evaluation' needs");
    refused(
        c -> c.data(withoutVal).evaluation((EvaluationConfig) null).workflow(validating),
        "'data.val' is missing, which 'workflow' needs");
    assertThat(
            PointConfigs.points(1, c -> c.data(withoutVal).evaluation((EvaluationConfig) null))
                .data()
                .validation())
        .isNull();
  }

  private static void refused(Consumer<TrainConfigBuilder> change, String message) {
    assertThatThrownBy(() -> PointConfigs.points(1, change))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
