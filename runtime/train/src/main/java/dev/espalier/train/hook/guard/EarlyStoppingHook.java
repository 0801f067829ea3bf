package dev.espalier.train.hook.guard;

import dev.espalier.registry.Default;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.eval.ScoreRule;
import dev.espalier.train.hook.AfterEvaluation;
import dev.espalier.train.hook.EvalHook;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Priority;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.StatefulHook;
import dev.espalier.train.loop.StopSignal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the run when a metric has got no better for some evaluations, is good enough, or is not
 * finite (mmengine's {@code EarlyStoppingHook}).
 *
 * <p>A score counts as better from best + min_delta on, or from best − min_delta down.
 */
@RegisterModule
public final class EarlyStoppingHook implements StatefulHook, AfterEvaluation {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");
  private static final String BEST = "best";
  private static final String WAITED = "waited";
  private static final String SEEN = "seen";

  private final String monitor;
  private final ScoreRule rule;
  private final double minDelta;
  private final boolean strict;
  private final boolean checkFinite;
  private final int patience;
  private final @Nullable Double stoppingThreshold;
  private final StopSignal stop;
  private double best;
  private int waited;
  private long seen = -1;

  /**
   * Creates a hook.
   *
   * @param monitor the metric to watch
   * @param rule whether greater or smaller values are better; known for the usual metrics
   * @param minDelta by how much a score must be better than the best so far
   * @param strict whether it is an error that an evaluation does not measure the metric; else a
   *     warning
   * @param checkFinite whether to stop at a score that is infinite or not a number
   * @param patience the number of evaluations in a row without a better score after which to stop
   * @param stoppingThreshold a score that is good enough: the run stops at a better one
   * @param stop stops the run
   * @throws IllegalArgumentException if the name of the metric does not tell its rule
   */
  public EarlyStoppingHook(
      String monitor,
      @Nullable ScoreRule rule,
      @Default("0.1") @Range(min = 0) double minDelta,
      @Default("false") boolean strict,
      @Default("true") boolean checkFinite,
      @Default("5") @Range(min = 1) int patience,
      @Nullable Double stoppingThreshold,
      @FromContext StopSignal stop) {
    this.monitor = monitor;
    this.rule = rule == null ? ScoreRule.infer(monitor) : rule;
    this.minDelta = minDelta;
    this.strict = strict;
    this.checkFinite = checkFinite;
    this.patience = patience;
    this.stoppingThreshold = stoppingThreshold;
    this.stop = stop;
    this.best = this.rule.worst();
  }

  @Override
  public Priority priority() {
    return Priority.VERY_LOW;
  }

  @Override
  public Set<Class<? extends Hook>> needs() {
    return Set.of(EvalHook.class);
  }

  @Override
  public String stateName() {
    return "early_stopping";
  }

  @Override
  public ComponentState state() {
    return new ComponentState(
        Map.of(), Map.of(BEST, best, WAITED, (double) waited, SEEN, (double) seen));
  }

  @Override
  public void load(ComponentState state, Run run) {
    best = state.scalars().getOrDefault(BEST, rule.worst());
    waited = state.scalars().getOrDefault(WAITED, 0.0).intValue();
    seen = state.scalars().getOrDefault(SEEN, -1.0).longValue();
  }

  /** Looks at an evaluation of the model as it is now, if there was one; once. */
  @Override
  public void afterEvaluation(Run run) {
    long now = run.state().completedIters();
    if (!run.state().isEvaluated() || now == seen) {
      return;
    }
    seen = now;
    Double score = run.state().metrics().get(monitor);
    if (score != null) {
      judge(score);
      return;
    }
    String missing =
        "EarlyStoppingHook watches '%s', but the metrics are %s"
            .formatted(monitor, run.state().metrics().keySet());
    if (strict) {
      throw new IllegalArgumentException(missing);
    }
    LOG.warn(missing);
  }

  private void judge(double score) {
    double least = rule == ScoreRule.GREATER ? best + minDelta : best - minDelta;
    if (checkFinite && !Double.isFinite(score)) {
      stop("%s is %s; the best was %.4f".formatted(monitor, score, best));
    } else if (stoppingThreshold != null && rule.isBetter(score, stoppingThreshold)) {
      best = score;
      stop(
          "%s is %.4f, which is better than stopping_threshold %.4f"
              .formatted(monitor, score, stoppingThreshold));
    } else if (rule.isBetter(least, score) || Double.isNaN(score)) {
      waited++;
      if (waited >= patience) {
        stop("%s got no better than %.4f in %d evaluations".formatted(monitor, best, waited));
      }
    } else {
      best = score;
      waited = 0;
    }
  }

  private void stop(String reason) {
    LOG.info("early stopping: {}", reason);
    stop.stop();
  }
}
