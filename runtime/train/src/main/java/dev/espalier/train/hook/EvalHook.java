package dev.espalier.train.hook;

import dev.espalier.train.eval.Evaluator;
import dev.espalier.train.eval.ScoreRule;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Evaluates the model every few epochs or iterations, and finds the best score, whose checkpoint
 * {@link BestCheckpointHook} saves.
 *
 * <p>An epoch of a run by iterations is a pass through the data.
 */
public final class EvalHook implements Hook {

  private static final Logger LOG = LoggerFactory.getLogger(EvalHook.class);

  private final Evaluator evaluator;
  private final int interval;
  private final int start;
  private final boolean byEpoch;
  private final @Nullable String saveBest;
  private final @Nullable ScoreRule rule;

  /**
   * Creates a hook.
   *
   * @param evaluator evaluates the model
   * @param interval the number of epochs or iterations between two evaluations, at least 1
   * @param start the first epoch or iteration after which to evaluate, from 1; 0 evaluates before
   *     the training too
   * @param byEpoch whether epochs are counted; else iterations
   * @param saveBest the metric to watch, {@code auto} for the first one, or null for none
   * @param rule which values are better; null to know it from the metric's name
   */
  public EvalHook(
      Evaluator evaluator,
      int interval,
      int start,
      boolean byEpoch,
      @Nullable String saveBest,
      @Nullable ScoreRule rule) {
    this.evaluator = evaluator;
    this.interval = interval;
    this.start = start;
    this.byEpoch = byEpoch;
    this.saveBest = saveBest;
    this.rule = rule;
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(
        Stage.BEFORE_TRAIN_EPOCH,
        Stage.BEFORE_TRAIN_ITER,
        Stage.AFTER_TRAIN_ITER,
        Stage.AFTER_TRAIN_EPOCH,
        Stage.AFTER_DATA_PASS);
  }

  @Override
  public void beforeTrainEpoch(Run run) {
    run.state().evaluated(Map.of());
  }

  @Override
  public void beforeTrainIter(Run run) {
    if (run.state().iter() == 0 && start == 0) {
      evaluate(run, 0);
    }
  }

  @Override
  public void afterTrainIter(Run run) {
    if (!byEpoch) {
      evaluateIfDue(run, run.state().completedIters());
    }
  }

  @Override
  public void afterTrainEpoch(Run run) {
    if (byEpoch) {
      evaluateIfDue(run, run.state().completedEpochs());
    }
  }

  @Override
  public void afterDataPass(Run run) {
    if (!run.state().length().byEpoch()) {
      afterTrainEpoch(run);
    }
  }

  private void evaluateIfDue(Run run, long done) {
    if (done >= start && (done - start) % interval == 0) {
      evaluate(run, done);
    }
  }

  private void evaluate(Run run, long done) {
    Map<String, Double> metrics = evaluator.evaluate(run.model());
    run.state().evaluated(metrics);
    if (saveBest == null) {
      return;
    }
    if (metrics.isEmpty()) {
      LOG.warn("the evaluation found nothing, so there is no best checkpoint to save");
      return;
    }
    keepBest(run, metrics, done);
  }

  private void keepBest(Run run, Map<String, Double> metrics, long done) {
    String metric =
        "auto".equals(saveBest) ? metrics.keySet().iterator().next() : String.valueOf(saveBest);
    Double score = metrics.get(metric);
    if (score == null) {
      throw new IllegalArgumentException(
          "evaluation.save_best is '%s', but the metrics are %s"
              .formatted(metric, metrics.keySet()));
    }
    ScoreRule better = rule == null ? ScoreRule.infer(metric) : rule;
    Double best = run.scores().of(metric);
    if (best != null && !better.isBetter(score, best)) {
      return;
    }
    String when = byEpoch ? "epoch" : "iter";
    run.scores().set(metric, score, "best_%s_%s_%d".formatted(metric, when, done));
    LOG.info("best {} so far: {} at {} {}", metric, "%.4f".formatted(score), when, done);
  }
}
