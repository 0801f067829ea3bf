package dev.espalier.train.schedule;

import org.jspecify.annotations.Nullable;

/** What a constructor does with a problem that decoding shows at its place. */
final class Refusal {

  private Refusal() {}

  /**
   * Does nothing if there is no problem.
   *
   * @throws IllegalArgumentException if there is one
   */
  static void of(@Nullable String problem) {
    if (problem != null) {
      throw new IllegalArgumentException(problem);
    }
  }
}
