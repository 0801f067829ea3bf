package dev.espalier.train.hook;

import java.util.List;

/**
 * When a run is evaluated.
 *
 * @param interval the number of epochs or iterations between two evaluations, at least 1
 * @param start the first epoch or iteration after which to evaluate, from 1; 0 evaluates before the
 *     training too
 * @param byEpoch whether epochs are counted; else iterations
 * @param later other intervals from some epoch or iteration on, by rising beginnings
 */
public record EvalPlan(int interval, int start, boolean byEpoch, List<EvalInterval> later) {

  /** Copies the list. */
  public EvalPlan {
    later = List.copyOf(later);
  }

  /**
   * Tells whether to evaluate.
   *
   * @param done how many epochs or iterations are done, at least 1
   */
  public boolean isDue(long done) {
    return done >= start && (done - start) % intervalAt(done) == 0;
  }

  /** Tells whether to evaluate before the training. */
  public boolean beginsBefore() {
    return start == 0;
  }

  /** Returns what is counted, as names of checkpoints say it. */
  public String unit() {
    return byEpoch ? "epoch" : "iter";
  }

  private int intervalAt(long done) {
    int now = interval;
    for (EvalInterval next : later) {
      now = done >= next.from() ? next.interval() : now;
    }
    return now;
  }
}
