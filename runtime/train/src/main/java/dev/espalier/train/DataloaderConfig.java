package dev.espalier.train;

import dev.espalier.registry.Check;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.Range;
import dev.espalier.train.data.BatchSampler;
import dev.espalier.train.data.OnError;
import dev.espalier.train.data.Sampler;
import org.jspecify.annotations.Nullable;

/**
 * How one split is read where it differs from the others, as mmpose's {@code val_dataloader}.
 *
 * @param samplesPerGpu the number of samples in a batch; that of {@code data} where it is left out
 * @param workersPerGpu the number of threads that read ahead; that of {@code data} where left out
 * @param shuffle whether each epoch has an order of its own; {@code train} does, the others do not
 *     where it is left out
 * @param dropLast whether a last batch that is not full is left out; as {@code shuffle}
 * @param prefetchFactor the number of batches that the threads read ahead, all together
 * @param onError what becomes of a sample that cannot be read
 * @param sampler decides the order instead of {@code shuffle}
 * @param batchSampler decides which samples make a batch
 */
@ConfigType
public record DataloaderConfig(
    @Nullable @Range(min = 1) Integer samplesPerGpu,
    @Nullable @Range(min = 0) Integer workersPerGpu,
    @Nullable Boolean shuffle,
    @Nullable Boolean dropLast,
    @Nullable @Range(min = 1) Integer prefetchFactor,
    @Nullable OnError onError,
    @Nullable ModuleConfig<? extends Sampler> sampler,
    @Nullable ModuleConfig<? extends BatchSampler> batchSampler) {

  /** What changes nothing. */
  static final DataloaderConfig NOTHING =
      new DataloaderConfig(null, null, null, null, null, null, null, null);

  /**
   * Checks what concerns two keys.
   *
   * @throws IllegalArgumentException if the order is decided twice
   */
  public DataloaderConfig {
    String complaint = hasOneOrder(shuffle, sampler);
    if (complaint != null) {
      throw new IllegalArgumentException(complaint);
    }
  }

  @Check
  static @Nullable String hasOneOrder(
      @Nullable Boolean shuffle, @Nullable ModuleConfig<? extends Sampler> sampler) {
    return shuffle != null && sampler != null
        ? "'sampler' decides the order, and so does 'shuffle'; leave one out"
        : null;
  }
}
