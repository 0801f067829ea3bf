package dev.espalier.train.log;

import dev.espalier.train.hook.Mode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is logged at one point of a run.
 *
 * @param mode whether the values are of training, or of an evaluation or a validating flow
 * @param place where in the run
 * @param lr the learning rates, as {@link GroupValues} names them
 * @param momentum the momenta, as {@link GroupValues} names them; empty for an optimizer without
 * @param eta how many seconds the rest of the run will probably take; NaN if nothing was timed
 * @param values the values by name, in order
 */
public record LogRecord(
    Mode mode,
    LogPlace place,
    Map<String, Double> lr,
    Map<String, Double> momentum,
    double eta,
    Map<String, Double> values) {

  /** Copies the maps, keeping their order. */
  public LogRecord {
    lr = Collections.unmodifiableMap(new LinkedHashMap<>(lr));
    momentum = Collections.unmodifiableMap(new LinkedHashMap<>(momentum));
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Tells whether a value is the duration of an iteration or a part of it, in seconds. */
  public static boolean isTiming(String name) {
    return name.equals("time") || name.equals("data_time");
  }

  /**
   * Returns the values under the names that trackers have for them: {@code train/loss}, {@code
   * val/PCK}, and in training {@code learning_rate}, {@code momentum}, and {@code
   * learning_rate/NAME} where there are several. Times of iterations are left out, as in mmcv.
   */
  public Map<String, Double> scalars() {
    Map<String, Double> scalars = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (!isTiming(name)) {
            scalars.put(mode.name().toLowerCase(Locale.ROOT) + "/" + name, value);
          }
        });
    if (mode == Mode.TRAIN) { // an evaluation may have the same step
      lr.forEach((group, value) -> scalars.put(tag("learning_rate", group), value));
      momentum.forEach((group, value) -> scalars.put(tag("momentum", group), value));
    }
    return scalars;
  }

  private static String tag(String name, String group) {
    return group.isEmpty() ? name : name + "/" + group;
  }
}
