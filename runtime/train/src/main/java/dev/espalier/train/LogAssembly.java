package dev.espalier.train;

import ai.djl.Device;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.MapNode;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.BuildException;
import dev.espalier.train.log.JsonLogger;
import dev.espalier.train.log.LogSchedule;
import dev.espalier.train.log.LoggerCount;
import dev.espalier.train.log.RecentMemory;
import dev.espalier.train.log.RunInfo;
import dev.espalier.train.log.RunLogger;
import dev.espalier.train.log.TextLogger;
import java.util.List;

/** Makes what logs from a config. */
final class LogAssembly {

  private LogAssembly() {}

  static LogSchedule of(TrainConfig config, RunOptions options, boolean usual, Device device) {
    MapNode settings = (MapNode) TrainConfigCodec.INSTANCE.encode(config);
    RecentMemory memory = new RecentMemory();
    LogConfig log = config.logConfig();
    List<RunLogger> loggers = loggers(log, options.context());
    return new LogSchedule(
        log.interval(),
        byEpoch(log, loggers, usual),
        LoggerCount.targets(loggers),
        run -> RunInfo.of(run, options.name(), settings),
        () -> memory.read(device));
  }

  private static boolean byEpoch(LogConfig log, List<RunLogger> loggers, boolean usual) {
    try {
      return LoggerCount.byEpoch(log.byEpoch(), loggers, usual);
    } catch (IllegalArgumentException e) {
      throw BuildException.at(ConfigPath.parse("log_config.hooks"), e);
    }
  }

  private static List<RunLogger> loggers(LogConfig log, BuildContext context) {
    return log.hooks() == null
        ? List.of(new TextLogger(TextLogger.INTERVAL_EXP_NAME, false), new JsonLogger())
        : context.<RunLogger>buildAll("log_config.hooks", log.hooks());
  }
}
