package dev.espalier.train;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.OneOf;
import dev.espalier.registry.Range;

/**
 * The key {@code runner}.
 *
 * @param type the kind of loop
 * @param maxEpochs the number of epochs to train
 */
@ConfigType
@SuppressWarnings("WP001") // the one type there is has to be named
public record RunnerConfig(@OneOf("EpochBasedRunner") String type, @Range(min = 1) int maxEpochs) {}
