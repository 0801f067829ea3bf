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
 * @param train the split to train on
 * @param val the split to evaluate on while training
 * @param test the split of {@code espalier test}; {@code val} where it is left out
 */
@ConfigType
public record DataConfig(
    @Range(min = 1) int samplesPerGpu,
    @Default("0") @Range(min = 0) int workersPerGpu,
    ModuleConfig<? extends Dataset> train,
    @Nullable ModuleConfig<? extends Dataset> val,
    @Nullable ModuleConfig<? extends Dataset> test) {}
