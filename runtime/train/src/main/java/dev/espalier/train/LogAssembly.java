package dev.espalier.train;

import ai.djl.Device;
import dev.espalier.config.MapNode;
import dev.espalier.registry.BuildContext;
import dev.espalier.train.log.JsonLogger;
import dev.espalier.train.log.LogSchedule;
import dev.espalier.train.log.MemoryStatistics;
import dev.espalier.train.log.RunInfo;
import dev.espalier.train.log.RunLogger;
import dev.espalier.train.log.TextLogger;
import java.util.List;

/** Makes what logs from a config. */
final class LogAssembly {

  private LogAssembly() {}

  static LogSchedule of(TrainConfig config, RunOptions options, boolean byEpoch, Device device) {
    MapNode settings = (MapNode) TrainConfigCodec.INSTANCE.encode(config);
    MemoryStatistics memory = new MemoryStatistics();
    return new LogSchedule(
        config.logConfig().interval(),
        byEpoch,
        loggers(config.logConfig(), options.context()),
        run -> RunInfo.of(run, options.name(), settings),
        () -> memory.read(device));
  }

  private static List<RunLogger> loggers(LogConfig log, BuildContext context) {
    return log.hooks() == null
        ? List.of(new TextLogger(TextLogger.INTERVAL_EXP_NAME, false), new JsonLogger())
        : context.<RunLogger>buildAll("log_config.hooks", log.hooks());
  }
}
