package dev.espalier.train.log;

import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.hook.LogBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How a log stands in a checkpoint: what was gathered, the pace, and where each logger was. */
final class LogState {

  private static final String SUM = "sum.";
  private static final String SAMPLES = "samples.";
  private static final String SECONDS = "pace.seconds";
  private static final String WEIGHT = "pace.weight";

  private LogState() {}

  static ComponentState of(
      Map<String, LogBuffer.Sum> gathered, TimeLeft timeLeft, List<RunLogger> loggers) {
    Map<String, Double> scalars = new LinkedHashMap<>();
    scalars.put(SECONDS, timeLeft.seconds());
    scalars.put(WEIGHT, timeLeft.weight());
    gathered.forEach(
        (name, sum) -> {
          scalars.put(SUM + name, sum.sum());
          scalars.put(SAMPLES + name, (double) sum.samples());
        });
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> names = names(loggers);
    for (int i = 0; i < loggers.size(); i++) {
      String position = loggers.get(i).position();
      if (!position.isEmpty()) {
        texts.put(names.get(i), position);
      }
    }
    return new ComponentState(Map.of(), scalars, texts);
  }

  static Map<String, LogBuffer.Sum> gathered(ComponentState state) {
    Map<String, LogBuffer.Sum> gathered = new LinkedHashMap<>();
    state
        .scalars()
        .forEach(
            (key, value) -> {
              if (key.startsWith(SUM)) {
                String name = key.substring(SUM.length());
                Double samples = state.scalars().get(SAMPLES + name);
                gathered.put(
                    name, new LogBuffer.Sum(value, samples == null ? 0 : samples.longValue()));
              }
            });
    gathered.values().removeIf(sum -> sum.samples() == 0);
    return gathered;
  }

  static void restore(ComponentState state, TimeLeft timeLeft, List<RunLogger> loggers) {
    timeLeft.restore(
        Objects.requireNonNullElse(state.scalars().get(SECONDS), 0.0),
        Objects.requireNonNullElse(state.scalars().get(WEIGHT), 0.0));
    List<String> names = names(loggers);
    for (int i = 0; i < loggers.size(); i++) {
      String position = state.texts().get(names.get(i));
      if (position != null) {
        loggers.get(i).resumeAt(position);
      }
    }
  }

  /** Returns a name for each logger: that of its class, and a number for a second of the class. */
  private static List<String> names(List<RunLogger> loggers) {
    List<String> names = new ArrayList<>();
    for (RunLogger logger : loggers) {
      String name = logger.getClass().getSimpleName();
      String unique = name;
      for (int i = 2; names.contains(unique); i++) {
        unique = name + i;
      }
      names.add(unique);
    }
    return names;
  }
}
