package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.train.data.LoaderOptions;
import dev.espalier.train.data.OnError;
import dev.espalier.train.data.SequentialSamplerConfig;
import org.junit.jupiter.api.Test;

class DataConfigTest {

  private static final PointDatasetConfig TRAIN = PointDatasetConfig.of(d -> d.size(64));
  private static final PointDatasetConfig VAL = PointDatasetConfig.of(d -> d.size(20));
  private static final PointDatasetConfig TEST = PointDatasetConfig.of(d -> d.size(10));

  private final DataConfigBuilder data =
      DataConfigBuilder.builder().samplesPerGpu(8).workersPerGpu(2).train(TRAIN).val(VAL);

  @Test
  void splitsAreReadAlikeUnlessToldOtherwise() {
    DataConfig config = data.test(TEST).build();

    assertThat(config.training()).isEqualTo(train(new LoaderOptions(8, 2, true)));
    assertThat(config.validation()).isEqualTo(val(new LoaderOptions(8, 2, false)));
    assertThat(config.testing()).isEqualTo(test(new LoaderOptions(8, 2, false)));
  }

  @Test
  void aDataloaderChangesOnlyWhatItNames() {
    DataConfig config =
        data.test(TEST)
            .trainDataloader(l -> l.workersPerGpu(4))
            .valDataloader(l -> l.samplesPerGpu(32))
            .testDataloader(l -> l.samplesPerGpu(1).workersPerGpu(0))
            .build();

    assertThat(config.training()).isEqualTo(train(new LoaderOptions(8, 4, true)));
    assertThat(config.validation()).isEqualTo(val(new LoaderOptions(32, 2, false)));
    assertThat(config.testing()).isEqualTo(test(new LoaderOptions(1, 0, false)));
  }

  @Test
  void whatIsSaidForAllHoldsForAll() {
    DataConfig config = data.prefetchFactor(5).onError(OnError.SKIP).test(TEST).build();

    assertThat(config.training()).isEqualTo(train(new LoaderOptions(8, 2, true, 5, OnError.SKIP)));
    assertThat(config.testing()).isEqualTo(test(new LoaderOptions(8, 2, false, 5, OnError.SKIP)));
  }

  @Test
  void shuffleAndDropLastOfDataAreThoseOfTrain() {
    DataConfig config =
        data.shuffle(false)
            .dropLast(false)
            .valDataloader(l -> l.shuffle(true).dropLast(true))
            .build();

    assertThat(config.training())
        .isEqualTo(
            new DataSplit("data.train", TRAIN, new LoaderOptions(8, 2, false), false, null, null));
    assertThat(config.validation())
        .isEqualTo(new DataSplit("data.val", VAL, new LoaderOptions(8, 2, true), true, null, null));
  }

  @Test
  void whoHasNoTestSplitTestsOnVal() {
    DataConfig config =
        data.valDataloader(l -> l.samplesPerGpu(32))
            .testDataloader(l -> l.samplesPerGpu(1).workersPerGpu(0))
            .build();

    assertThat(config.testing())
        .as("read as val is, since it is val")
        .isEqualTo(val(new LoaderOptions(32, 2, false)));
  }

  @Test
  void thereMayBeNothingToTestOn() {
    assertThat(data.val(null).build().testing()).isNull();
  }

  @Test
  void theOrderIsDecidedOnce() {
    assertThatThrownBy(
            () ->
                DataloaderConfigBuilder.builder()
                    .shuffle(true)
                    .sampler(SequentialSamplerConfig.of(s -> {}))
                    .build())
        .hasMessageContaining("'sampler' decides the order, and so does 'shuffle'");
  }

  private static DataSplit train(LoaderOptions options) {
    return new DataSplit("data.train", TRAIN, options, true, null, null);
  }

  private static DataSplit val(LoaderOptions options) {
    return new DataSplit("data.val", VAL, options, false, null, null);
  }

  private static DataSplit test(LoaderOptions options) {
    return new DataSplit("data.test", TEST, options, false, null, null);
  }
}
