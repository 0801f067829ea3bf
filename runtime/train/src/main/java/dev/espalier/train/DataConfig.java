package dev.espalier.train;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.Range;
import dev.espalier.train.data.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * The key {@code data}: the splits, and how they are read.
 *
 * @param samplesPerGpu the number of samples in a batch
 * @param workersPerGpu the number of threads that read ahead; 0 reads in the training thread
 * @param trainDataloader what differs for {@code train}
 * @param valDataloader what differs for {@code val}
 * @param testDataloader what differs for {@code test}
 * @param train the split to train on
 * @param val the split to evaluate on while training
 * @param test the split of {@code espalier test}; {@code val} where it is left out
 */
@ConfigType
public record DataConfig(
    @Range(min = 1) int samplesPerGpu,
    @Default("0") @Range(min = 0) int workersPerGpu,
    @Nullable DataloaderConfig trainDataloader,
    @Nullable DataloaderConfig valDataloader,
    @Nullable DataloaderConfig testDataloader,
    ModuleConfig<? extends Dataset> train,
    @Nullable ModuleConfig<? extends Dataset> val,
    @Nullable ModuleConfig<? extends Dataset> test) {

  DataSplit training() {
    return split("data.train", train, trainDataloader);
  }

  @Nullable DataSplit validation() {
    return val == null ? null : split("data.val", val, valDataloader);
  }

  /** Returns what to test on: {@code test}, or {@code val} where there is none. */
  @Nullable DataSplit testing() {
    return test == null ? validation() : split("data.test", test, testDataloader);
  }

  private DataSplit split(
      String path, ModuleConfig<? extends Dataset> dataset, @Nullable DataloaderConfig loader) {
    Integer samples = loader == null ? null : loader.samplesPerGpu();
    Integer workers = loader == null ? null : loader.workersPerGpu();
    return new DataSplit(
        path,
        dataset,
        samples == null ? samplesPerGpu : samples,
        workers == null ? workersPerGpu : workers);
  }
}
