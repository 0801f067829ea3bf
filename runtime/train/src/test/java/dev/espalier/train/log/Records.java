package dev.espalier.train.log;

import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.train.hook.Mode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What loggers are given in tests. */
final class Records {

  static final String TIMESTAMP = "20240101_000000";

  private Records() {}

  /** Returns a run that begins. */
  static RunInfo info(Path workDir) {
    return info(workDir, 0);
  }

  /** Returns a run that goes on after so many iterations. */
  static RunInfo info(Path workDir, long step) {
    MapNode settings = MapNode.empty().with("total_epochs", ValueNode.of(2));
    Map<String, String> versions = Map.of("PyTorch", "2.7.1", "java", "17");
    return new RunInfo("line", 7, "seed = 7\n", settings, versions, workDir, TIMESTAMP, step);
  }

  /** Returns a record of training in epochs of 10 iterations. */
  static LogRecord train(long step, Object... values) {
    int epoch = (int) ((step - 1) / 10) + 1;
    LogPlace place = new LogPlace(true, epoch, step - (epoch - 1) * 10L, 10, step);
    return new LogRecord(Mode.TRAIN, place, Map.of("", 0.01), Map.of("", 0.9), 60, map(values));
  }

  /** Returns a record of the evaluation after an epoch of 10 iterations. */
  static LogRecord val(int epoch, Object... values) {
    LogPlace place = new LogPlace(true, epoch, 3, 3, epoch * 10L);
    return new LogRecord(Mode.VAL, place, Map.of("", 0.01), Map.of("", 0.9), 0, map(values));
  }

  private static Map<String, Double> map(Object... values) {
    Map<String, Double> map = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      map.put((String) values[i], ((Number) values[i + 1]).doubleValue());
    }
    return map;
  }
}
