package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;

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

    assertThat(config.training()).isEqualTo(new DataSplit("data.train", TRAIN, 8, 2));
    assertThat(config.validation()).isEqualTo(new DataSplit("data.val", VAL, 8, 2));
    assertThat(config.testing()).isEqualTo(new DataSplit("data.test", TEST, 8, 2));
  }

  @Test
  void aDataloaderChangesOnlyWhatItNames() {
    DataConfig config =
        data.test(TEST)
            .trainDataloader(new DataloaderConfig(null, 4))
            .valDataloader(new DataloaderConfig(32, null))
            .testDataloader(new DataloaderConfig(1, 0))
            .build();

    assertThat(config.training()).isEqualTo(new DataSplit("data.train", TRAIN, 8, 4));
    assertThat(config.validation()).isEqualTo(new DataSplit("data.val", VAL, 32, 2));
    assertThat(config.testing()).isEqualTo(new DataSplit("data.test", TEST, 1, 0));
  }

  @Test
  void whoHasNoTestSplitTestsOnVal() {
    DataConfig config =
        data.valDataloader(new DataloaderConfig(32, null))
            .testDataloader(new DataloaderConfig(1, 0))
            .build();

    assertThat(config.testing())
        .as("read as val is, since it is val")
        .isEqualTo(new DataSplit("data.val", VAL, 32, 2));
  }

  @Test
  void thereMayBeNothingToTestOn() {
    assertThat(data.val(null).build().testing()).isNull();
  }
}
