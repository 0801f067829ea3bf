package dev.espalier.train;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.Range;
import dev.espalier.train.log.RunLogger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key {@code log_config}.
 *
 * @param interval the number of iterations between two log lines
 * @param byEpoch whether lines tell the epoch and the iteration in it, and the interval is counted
 *     anew in each; else the iteration of the run; where left out, as the run is counted
 * @param hooks the loggers; text and JSON lines where they are left out
 */
@ConfigType
public record LogConfig(
    @Default("10") @Range(min = 1) int interval,
    @Nullable Boolean byEpoch,
    @Nullable List<ModuleConfig<? extends RunLogger>> hooks) {

  /** Creates the config of lines that are counted as the run is. */
  public LogConfig(int interval, @Nullable List<ModuleConfig<? extends RunLogger>> hooks) {
    this(interval, null, hooks);
  }
}
