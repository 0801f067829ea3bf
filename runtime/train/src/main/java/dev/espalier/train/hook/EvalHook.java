package dev.espalier.train.hook;

import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.eval.Evaluator;
import dev.espalier.train.eval.ScoreRule;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Evaluates the model every few epochs, and keeps the checkpoint with the best score. */
public final class EvalHook implements Hook {

  private static final Logger LOG = LoggerFactory.getLogger(EvalHook.class);

  private final Evaluator evaluator;
  private final int interval;
  private final int start;
  private final @Nullable String saveBest;
  private final @Nullable ScoreRule rule;

  /**
   * Creates a hook.
   *
   * @param evaluator evaluates the model
   * @param interval the number of epochs between two evaluations, at least 1
   * @param start the first epoch after which to evaluate, from 1
   * @param saveBest the metric to watch, {@code auto} for the first one, or null for none
   * @param rule which values are better; null to know it from the metric's name
   */
  public EvalHook(
      Evaluator evaluator,
      int interval,
      int start,
      @Nullable String saveBest,
      @Nullable ScoreRule rule) {
    this.evaluator = evaluator;
    this.interval = interval;
    this.start = start;
    this.saveBest = saveBest;
    this.rule = rule;
  }

  @Override
  public void beforeTrainEpoch(Run run) {
    run.state().evaluated(Map.of());
  }

  @Override
  public void afterTrainEpoch(Run run) {
    int done = run.state().epoch() + 1;
    if (done < start || (done - start) % interval != 0) {
      return;
    }
    Map<String, Double> metrics = evaluator.evaluate(run.model());
    run.state().evaluated(metrics);
    if (saveBest != null) {
      keepBest(run, metrics, done);
    }
  }

  private void keepBest(Run run, Map<String, Double> metrics, int done) {
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
    run.scores().set(metric, score);
    CheckpointStore store = run.checkpoints();
    Optional<Path> previous = store.pointedTo(CheckpointStore.BEST);
    Path file =
        store.save("best_%s_epoch_%d".formatted(metric, done), run.recorder().record(run, done));
    store.point(CheckpointStore.BEST, file);
    previous.filter(old -> !old.equals(file)).ifPresent(store::delete);
    LOG.info("best {} so far: {} at epoch {}", metric, "%.4f".formatted(score), done);
  }
}
