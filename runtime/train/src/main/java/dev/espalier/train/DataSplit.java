package dev.espalier.train;

import dev.espalier.registry.ModuleConfig;
import dev.espalier.train.data.BatchSampler;
import dev.espalier.train.data.Dataset;
import dev.espalier.train.data.LoaderOptions;
import dev.espalier.train.data.Sampler;
import org.jspecify.annotations.Nullable;

/**
 * A split with the way it is read.
 *
 * @param path the split's place in the config
 * @param dataset the split
 * @param options the size of batches and the number of threads
 * @param shuffle whether each epoch has an order of its own, where there is no sampler
 * @param sampler decides the order
 * @param batchSampler decides which samples make a batch
 */
record DataSplit(
    String path,
    ModuleConfig<? extends Dataset> dataset,
    LoaderOptions options,
    boolean shuffle,
    @Nullable ModuleConfig<? extends Sampler> sampler,
    @Nullable ModuleConfig<? extends BatchSampler> batchSampler) {

  /** Returns where in the config a key of the split's loader stands. */
  String loaderPath(String key) {
    return path + "_dataloader." + key;
  }
}
