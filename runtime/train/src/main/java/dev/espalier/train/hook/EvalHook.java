package dev.espalier.train.hook;

import dev.espalier.train.eval.Evaluator;
import dev.espalier.train.eval.ScoreRule;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Evaluates the model every few epochs or iterations, and finds the best score of each metric that
 * is watched, whose checkpoint {@link BestCheckpointHook} saves.
 *
 * <p>An epoch of a run by iterations is a pass through the data.
 */
public final class EvalHook implements Hook {

  private static final Logger LOG = LoggerFactory.getLogger(EvalHook.class);

  private final Evaluator evaluator;
  private final EvalPlan plan;
  private final BestRule best;

  /**
   * Creates a hook.
   *
   * @param evaluator evaluates the model
   * @param plan when
   * @param best what to find the best score of
   */
  public EvalHook(Evaluator evaluator, EvalPlan plan, BestRule best) {
    this.evaluator = evaluator;
    this.plan = plan;
    this.best = best;
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
    if (run.state().iter() == 0 && plan.beginsBefore()) {
      evaluate(run, 0);
    }
  }

  @Override
  public void afterTrainIter(Run run) {
    if (!plan.byEpoch()) {
      evaluateIfDue(run, run.state().completedIters());
    }
  }

  @Override
  public void afterTrainEpoch(Run run) {
    if (plan.byEpoch()) {
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
    if (plan.isDue(done)) {
      evaluate(run, done);
    }
  }

  private void evaluate(Run run, long done) {
    Map<String, Double> metrics = run.withShownWeights(() -> evaluator.evaluate(run.model()));
    run.state().evaluated(metrics);
    if (best.metrics().isEmpty()) {
      return;
    }
    if (metrics.isEmpty()) {
      LOG.warn("the evaluation found nothing, so there is no best checkpoint to save");
      return;
    }
    Map<String, ScoreRule> watched = best.in(metrics);
    run.scores().lead(watched.keySet().iterator().next());
    watched.forEach(
        (metric, rule) ->
            keepIfBest(run, metric, rule, Objects.requireNonNull(metrics.get(metric)), done));
  }

  private void keepIfBest(Run run, String metric, ScoreRule rule, double score, long done) {
    Double before = run.scores().of(metric);
    if (rule.isBetter(score, before == null ? rule.worst() : before)) {
      String unit = plan.unit();
      run.scores().set(metric, score, BestScores.stem(metric, unit) + "_" + done);
      LOG.info("best {} so far: {} at {} {}", metric, "%.4f".formatted(score), unit, done);
    } else if (Double.isNaN(score)) {
      LOG.warn("'{}' is not a number, which is never the best score", metric);
    }
  }
}
