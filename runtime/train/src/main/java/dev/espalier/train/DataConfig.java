package dev.espalier.train;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.Range;
import dev.espalier.train.data.Dataset;
import dev.espalier.train.data.LoaderOptions;
import dev.espalier.train.data.OnError;
import org.jspecify.annotations.Nullable;

/**
 * The key {@code data}: the splits, and how they are read.
 *
 * @param samplesPerGpu the number of samples in a batch
 * @param workersPerGpu the number of threads that read ahead; 0 reads in the training thread
 * @param shuffle whether each epoch of {@code train} has an order of its own
 * @param dropLast whether a last batch of {@code train} that is not full is left out
 * @param prefetchFactor the number of batches that the threads read ahead, all together
 * @param onError what becomes of a sample that cannot be read
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
    @Default("true") boolean shuffle,
    @Default("true") boolean dropLast,
    @Default("2") @Range(min = 1) int prefetchFactor,
    @Default("fail") OnError onError,
    @Nullable DataloaderConfig trainDataloader,
    @Nullable DataloaderConfig valDataloader,
    @Nullable DataloaderConfig testDataloader,
    ModuleConfig<? extends Dataset> train,
    @Nullable ModuleConfig<? extends Dataset> val,
    @Nullable ModuleConfig<? extends Dataset> test) {

  DataSplit training() {
    return split("data.train", train, trainDataloader, shuffle, dropLast);
  }

  @Nullable DataSplit validation() {
    return val == null ? null : split("data.val", val, valDataloader, false, false);
  }

  /** Returns what to test on: {@code test}, or {@code val} where there is none. */
  @Nullable DataSplit testing() {
    return test == null ? validation() : split("data.test", test, testDataloader, false, false);
  }

  private DataSplit split(
      String path,
      ModuleConfig<? extends Dataset> dataset,
      @Nullable DataloaderConfig given,
      boolean shuffles,
      boolean drops) {
    DataloaderConfig loader = given == null ? DataloaderConfig.NOTHING : given;
    LoaderOptions options =
        new LoaderOptions(
            or(loader.samplesPerGpu(), samplesPerGpu),
            or(loader.workersPerGpu(), workersPerGpu),
            or(loader.dropLast(), drops),
            or(loader.prefetchFactor(), prefetchFactor),
            or(loader.onError(), onError));
    return new DataSplit(
        path,
        dataset,
        options,
        or(loader.shuffle(), shuffles),
        loader.sampler(),
        loader.batchSampler());
  }

  private static <T> T or(@Nullable T given, T otherwise) {
    return given == null ? otherwise : given;
  }
}
