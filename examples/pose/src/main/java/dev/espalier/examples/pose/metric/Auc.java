package dev.espalier.examples.pose.metric;

import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.eval.Metric;
import java.util.List;
import java.util.Map;

/**
 * The area under the curve of correct keypoints over the threshold, from 0 to 0.95.
 *
 * <p>The thresholds are 0, 0.05, …, 0.95 of a fixed distance, as in mmpose.
 */
@RegisterModule(name = "AUC")
public final class Auc implements Metric {

  private final double aucNor;

  /**
   * Creates the metric.
   *
   * @param aucNor the distance that is the threshold 1, in pixels of the original image
   */
  public Auc(@Default("30") @Range(min = 0) double aucNor) {
    this.aucNor = aucNor;
  }

  @Override
  public Map<String, Double> evaluate(List<Sample> results) {
    return Map.of("AUC", EvaluatedPoses.distances(results, truth -> aucNor).auc());
  }

  @Override
  public List<String> names() {
    return List.of("AUC");
  }
}
