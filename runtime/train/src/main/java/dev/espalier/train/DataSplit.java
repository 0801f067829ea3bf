package dev.espalier.train;

import dev.espalier.registry.ModuleConfig;
import dev.espalier.train.data.Dataset;

/**
 * A split with the way it is read.
 *
 * @param path the split's place in the config
 * @param dataset the split
 * @param samples the number of samples in a batch
 * @param workers the number of threads that read ahead
 */
record DataSplit(String path, ModuleConfig<? extends Dataset> dataset, int samples, int workers) {}
