package dev.espalier.train;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Range;
import org.jspecify.annotations.Nullable;

/**
 * How one split is read where it differs from the others, as mmpose's {@code val_dataloader}.
 *
 * @param samplesPerGpu the number of samples in a batch; that of {@code data} where it is left out
 * @param workersPerGpu the number of threads that read ahead; that of {@code data} where left out
 */
@ConfigType
public record DataloaderConfig(
    @Nullable @Range(min = 1) Integer samplesPerGpu,
    @Nullable @Range(min = 0) Integer workersPerGpu) {}
