package dev.espalier.train;

import dev.espalier.registry.ModuleConfig;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.optim.AdamConfig;
import dev.espalier.train.optim.GradientClip;
import dev.espalier.train.schedule.CosineAnnealingLrConfig;
import java.util.List;
import java.util.function.Consumer;

/** Training configs of the point model, by the typed builders. */
final class PointConfigs {

  private PointConfigs() {}

  /** 64 points in batches of 8: 8 iterations an epoch. */
  static TrainConfig points(int epochs, Consumer<TrainConfigBuilder> changes) {
    TrainConfigBuilder builder =
        TrainConfigBuilder.builder()
            .model(PointModelConfig.of(m -> m.dropout(0.1)))
            .data(
                DataConfigBuilder.builder()
                    .samplesPerGpu(8)
                    .workersPerGpu(2)
                    .train(PointDatasetConfig.of(d -> d.size(64).noise(0.01)))
                    .val(PointDatasetConfig.of(d -> d.size(20)))
                    .build())
            .optimizer(AdamConfig.of(a -> a.lr(0.02)))
            .optimizerConfig(
                new OptimizerConfig("OptimizerHook", GradientClip.ofNorm(5, 2), false, 1))
            .lrConfig(CosineAnnealingLrConfig.of(s -> s.minLr(1e-4).byEpoch(false)))
            .evaluation(
                EvaluationConfigBuilder.builder()
                    .metric(List.of(PointErrorConfig.of(e -> {})))
                    .saveBest(List.of("acc"))
                    .build())
            .logConfig(new LogConfig(4, null))
            .seed(3)
            .totalEpochs(epochs);
    changes.accept(builder);
    return builder.build();
  }

  static ModuleConfig<? extends Hook> stopAt(long iter) {
    return StopAtHookConfig.of(h -> h.iter(iter));
  }
}
