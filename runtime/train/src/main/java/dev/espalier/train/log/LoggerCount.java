package dev.espalier.train.log;

import dev.espalier.registry.ConfigType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a config may say of every logger besides its own keys: mmcv writes there how lines are
 * counted. They are counted alike for all loggers of a run.
 *
 * @param byEpoch whether lines tell the epoch and the iteration in it; where left out, what {@code
 *     log_config} says
 */
@ConfigType
public record LoggerCount(@Nullable Boolean byEpoch) {

  /** Returns a logger that remembers what the config says of it. */
  RunLogger of(RunLogger logger) {
    return byEpoch == null ? logger : new CountedLogger(logger, byEpoch);
  }

  /** Returns the loggers themselves. */
  public static List<RunLogger> targets(List<RunLogger> loggers) {
    return loggers.stream()
        .map(logger -> logger instanceof CountedLogger counted ? counted.target() : logger)
        .toList();
  }

  /**
   * Returns how lines are counted.
   *
   * @param asked what {@code log_config} says
   * @param loggers the loggers, as the config gave them
   * @param usual what holds where nobody says anything
   * @throws IllegalArgumentException if two of them contradict each other
   */
  public static boolean byEpoch(@Nullable Boolean asked, List<RunLogger> loggers, boolean usual) {
    Set<Boolean> said = new LinkedHashSet<>();
    if (asked != null) {
      said.add(asked);
    }
    for (RunLogger logger : loggers) {
      if (logger instanceof CountedLogger counted) {
        said.add(counted.byEpoch());
      }
    }
    if (said.size() > 1) {
      throw new IllegalArgumentException(
          "'by_epoch' is both true and false in 'log_config'; the lines of all loggers are counted alike");
    }
    return said.isEmpty() ? usual : said.iterator().next();
  }
}
