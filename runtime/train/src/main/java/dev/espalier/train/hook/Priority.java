package dev.espalier.train.hook;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ValueNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * When a hook is called among others of one stage: lower values first, as in mmcv.
 *
 * @param value the priority, in [0, 100]
 */
public record Priority(int value) implements Comparable<Priority> {

  /** Before all others. */
  public static final Priority HIGHEST = new Priority(0);

  /** The learning rate is set with it. */
  public static final Priority VERY_HIGH = new Priority(10);

  /** The momentum is set with it. */
  public static final Priority HIGH = new Priority(30);

  /** The optimizer steps with it. */
  public static final Priority ABOVE_NORMAL = new Priority(40);

  /** Evaluation, checkpoints and most hooks of users have it. */
  public static final Priority NORMAL = new Priority(50);

  /** After most hooks. */
  public static final Priority BELOW_NORMAL = new Priority(60);

  /** Timers have it. */
  public static final Priority LOW = new Priority(70);

  /** Loggers have it, so that they see what all others did. */
  public static final Priority VERY_LOW = new Priority(90);

  /** After all others. */
  public static final Priority LOWEST = new Priority(100);

  private static final Map<String, Priority> NAMES = names();

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if it is outside [0, 100]
   */
  public Priority {
    if (value < 0 || value > 100) {
      throw new IllegalArgumentException("a priority is between 0 and 100, given " + value);
    }
  }

  /**
   * Returns the priority of a name, in whatever case.
   *
   * @throws IllegalArgumentException if there is none, with those there are
   */
  public static Priority named(String name) {
    Priority found = NAMES.get(name.toUpperCase(Locale.ROOT));
    if (found == null) {
      throw new IllegalArgumentException(
          "'%s' is no priority; known: %s, or 0 to 100".formatted(name, NAMES.keySet()));
    }
    return found;
  }

  /**
   * Returns the priority that a config gives: a name or a number.
   *
   * @throws IllegalArgumentException if it is neither, or there is none of that name
   */
  public static Priority of(ConfigNode node) {
    if (node instanceof ValueNode leaf && leaf.value() instanceof String name) {
      return named(name);
    }
    if (node instanceof ValueNode leaf
        && leaf.value() instanceof Long number
        && number >= 0
        && number <= 100) {
      return new Priority(number.intValue());
    }
    throw new IllegalArgumentException(
        "a priority is a number from 0 to 100 or one of %s, given %s"
            .formatted(NAMES.keySet(), node));
  }

  private static Map<String, Priority> names() {
    Map<String, Priority> names = new LinkedHashMap<>();
    names.put("HIGHEST", HIGHEST);
    names.put("VERY_HIGH", VERY_HIGH);
    names.put("HIGH", HIGH);
    names.put("ABOVE_NORMAL", ABOVE_NORMAL);
    names.put("NORMAL", NORMAL);
    names.put("BELOW_NORMAL", BELOW_NORMAL);
    names.put("LOW", LOW);
    names.put("VERY_LOW", VERY_LOW);
    names.put("LOWEST", LOWEST);
    return Collections.unmodifiableMap(names);
  }

  @Override
  public int compareTo(Priority other) {
    return Integer.compare(value, other.value);
  }

  /** Returns the name, or the number where it has none. */
  @Override
  public String toString() {
    return NAMES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(this))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(String.valueOf(value));
  }
}
