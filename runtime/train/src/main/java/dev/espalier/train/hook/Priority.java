package dev.espalier.train.hook;

/**
 * When a hook is called among others of one stage: lower values first, as in mmcv.
 *
 * @param value the priority, in [0, 100]
 */
public record Priority(int value) implements Comparable<Priority> {

  /** The learning rate is set with it. */
  public static final Priority VERY_HIGH = new Priority(10);

  /** The momentum would be set with it. */
  public static final Priority HIGH = new Priority(30);

  /** The optimizer steps with it. */
  public static final Priority ABOVE_NORMAL = new Priority(40);

  /** Evaluation, checkpoints and most hooks of users have it. */
  public static final Priority NORMAL = new Priority(50);

  /** Timers have it. */
  public static final Priority LOW = new Priority(70);

  /** Loggers have it, so that they see what all others did. */
  public static final Priority VERY_LOW = new Priority(90);

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

  @Override
  public int compareTo(Priority other) {
    return Integer.compare(value, other.value);
  }
}
