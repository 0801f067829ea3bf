package dev.espalier.train;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;

/**
 * The key {@code checkpoint_config}.
 *
 * @param interval the number of epochs between two checkpoints; below 1 for the last epoch only
 * @param maxKeepCkpts the number of checkpoints to keep; below 1 for all
 */
@ConfigType
public record CheckpointConfig(@Default("1") int interval, @Default("-1") int maxKeepCkpts) {}
