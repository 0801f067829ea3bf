package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import dev.espalier.config.Config;
import dev.espalier.config.MapNode;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.BuildException;
import dev.espalier.train.checkpoint.KeyRevision;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.BatchStream;
import dev.espalier.train.data.ConcatDatasetConfig;
import dev.espalier.train.data.DataLoader;
import dev.espalier.train.data.RandomStreams;
import dev.espalier.train.data.RepeatDatasetConfig;
import dev.espalier.train.data.Shard;
import dev.espalier.train.data.WeightedSamplerConfig;
import dev.espalier.train.optim.SgdConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a config says of data is what is read. */
class SplitLoaderTest {

  @TempDir Path workDir;

  @Test
  void datasetsNestAsTypedModules() {
    DataConfigBuilder builder =
        data(
            d ->
                d.train(
                    ConcatDatasetConfig.of(
                        c ->
                            c.datasets(
                                List.of(
                                    LineDatasetConfig.of(l -> l.size(3)),
                                    RepeatDatasetConfig.of(
                                        r ->
                                            r.dataset(LineDatasetConfig.of(l -> l.size(2)))
                                                .times(4)))))));

    assertThat(loader(builder.build()).dataset().size()).isEqualTo(11);
    assertThat(decoded(builder.build()).training()).isEqualTo(builder.build().training());
  }

  @Test
  void aSamplerIsAModule() {
    DataConfigBuilder weighted =
        data(
            d ->
                d.samplesPerGpu(2)
                    .trainDataloader(
                        l ->
                            l.sampler(
                                WeightedSamplerConfig.of(
                                    w -> w.weights(List.of(0.0, 0.0, 1.0, 0.0)).numSamples(6)))));
    DataLoader loader = loader(decoded(weighted.build()));

    assertThat(loader.batches()).isEqualTo(3);
    assertThat(items(loader, 0)).containsExactly(2, 2, 2, 2, 2, 2);
  }

  @Test
  void aSamplerOfAUsersOwnAndItsBatches() {
    DataConfigBuilder own =
        data(
            d ->
                d.samplesPerGpu(2)
                    .trainDataloader(
                        l ->
                            l.sampler(HardestLastSamplerConfig.of(s -> s.step(1)))
                                .batchSampler(BackwardBatchesConfig.of(b -> {}))));

    DataLoader loader = loader(decoded(own.build()));

    assertThat(items(loader, 0)).containsExactly(0, 0, 0, 0);
    assertThat(items(loader, 2)).containsExactly(2, 0, 0, 1);
  }

  @Test
  void aWrongSamplerIsNamedByItsPlace() {
    DataConfigBuilder wrong =
        data(d -> d.trainDataloader(l -> l.sampler(WeightedSamplerConfig.of(w -> {}))));

    assertThatThrownBy(() -> loader(wrong.build()))
        .isInstanceOf(BuildException.class)
        .hasMessageContaining("data.train_dataloader.sampler (WeightedSampler)")
        .hasMessageContaining("weights are missing");
  }

  @Test
  void aBatchLargerThanTheDataIsAsLargeAsTheData() {
    assertThat(loader(data(d -> d.samplesPerGpu(100)).build()).batches()).isEqualTo(1);
    assertThat(items(loader(data(d -> d.samplesPerGpu(100)).build()), 0))
        .containsExactlyInAnyOrder(0, 1, 2, 3);
    assertThat(loader(data(d -> d.samplesPerGpu(3).dropLast(false)).build()).batches())
        .isEqualTo(2);
  }

  @Test
  void aSplitWithoutItemsIsAnError() {
    DataConfig empty = data(d -> d.train(PointDatasetConfig.of(p -> p.size(0)))).build();

    assertThatThrownBy(() -> loader(empty)).hasMessage("'data.train' has no items");
  }

  @Test
  void processesReadPartsOfTheirOwn() {
    DataConfig config = data(d -> d.samplesPerGpu(1).shuffle(false)).build();

    assertThat(items(loader(config, new Shard(0, 2)), 0)).containsExactly(0, 2);
    assertThat(items(loader(config, new Shard(1, 2)), 0)).containsExactly(1, 3);
  }

  @Test
  void aRunBeginsWithWeightsOfPyTorch() {
    TrainConfig config =
        TrainConfigBuilder.of(
            c ->
                c.model(LineModelConfig.of(m -> {}))
                    .data(
                        d ->
                            d.samplesPerGpu(8)
                                .train(LineDatasetConfig.of(l -> l.size(64)))
                                .val(LineDatasetConfig.of(l -> l.size(16))))
                    .optimizer(SgdConfig.of(s -> s.lr(1e-9)))
                    .evaluation(e -> e.metric(List.of(MeanErrorConfig.of(m -> {}))))
                    .loadFrom(Path.of("src/test/resources/pth/line.pth"))
                    .loadOptions(
                        l -> l.strict(false).reviseKeys(List.of(new KeyRevision("^module\\.", ""))))
                    .totalEpochs(1));
    TrainConfig read =
        Config.of((MapNode) TrainConfigCodec.INSTANCE.encode(config)).as(TrainConfig.class);
    RunOptions options = RunOptions.named("line").withWorkDir(workDir);

    assertThat(Runner.of(read, options).run().metrics().get("mean_error")).isLessThan(1e-4);
  }

  private static DataConfigBuilder data(UnaryOperator<DataConfigBuilder> changes) {
    return changes.apply(
        DataConfigBuilder.builder()
            .samplesPerGpu(4)
            .train(LineDatasetConfig.of(l -> l.size(4).slope(1))));
  }

  private static DataConfig decoded(DataConfig config) {
    TrainConfig whole =
        TrainConfigBuilder.of(
            c ->
                c.model(LineModelConfig.of(m -> {}))
                    .data(config)
                    .optimizer(SgdConfig.of(s -> s.lr(1)))
                    .totalEpochs(1));
    return Config.of((MapNode) TrainConfigCodec.INSTANCE.encode(whole))
        .as(TrainConfig.class)
        .data();
  }

  private static DataLoader loader(DataConfig config) {
    return loader(config, Shard.ALONE);
  }

  private static DataLoader loader(DataConfig config, Shard shard) {
    return SplitLoader.of(config.training(), BuildContext.empty(), new RandomStreams(0), shard);
  }

  /** Returns which of four items were read: item i holds a number of [i/4, (i+1)/4). */
  private static List<Integer> items(DataLoader loader, int epoch) {
    List<Integer> items = new ArrayList<>();
    try (NDManager manager = NDManager.newBaseManager();
        BatchStream stream = loader.open(epoch, 0)) {
      while (stream.hasNext()) {
        try (Batch batch = stream.next(manager)) {
          for (float value : batch.inputs().get(0).toFloatArray()) {
            items.add((int) (value * 4));
          }
        }
      }
    }
    return items;
  }
}
