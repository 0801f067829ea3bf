package dev.espalier.train;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import org.jspecify.annotations.Nullable;

/**
 * The key {@code checkpoint_config}.
 *
 * @param interval the number of epochs or iterations between two checkpoints; below 1 for none but
 *     the last; where it is left out 1 epoch, and none but the last by iterations
 * @param maxKeepCkpts the number of checkpoints to keep; below 1 for all
 * @param byEpoch whether {@code interval} counts epochs; else iterations; where left out, as the
 *     run is counted
 * @param saveLast whether to save at the end of the run, whatever the interval
 */
@ConfigType
public record CheckpointConfig(
    @Nullable Integer interval,
    @Default("-1") int maxKeepCkpts,
    @Nullable Boolean byEpoch,
    @Default("true") boolean saveLast) {

  /** Creates the config of a run that saves as it is counted. */
  public CheckpointConfig(int interval, int maxKeepCkpts) {
    this(interval, maxKeepCkpts, null, true);
  }
}
