package dev.espalier.examples.pose.metric;

import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.eval.Metric;
import java.util.List;
import java.util.Map;

/**
 * The share of correct keypoints, from 0 to 1: those nearer to the true place than a part of the
 * longer side of the true box.
 *
 * <p>It is the mean over the joints of the share of each, as in mmpose; annotated joints that are
 * hidden count as well.
 */
@RegisterModule(name = "PCK")
public final class Pck implements Metric {

  private final double thr;

  /**
   * Creates the metric.
   *
   * @param thr the part of the longer side; a distance of exactly that much is not correct
   */
  public Pck(@Default("0.2") @Range(min = 0) double thr) {
    this.thr = thr;
  }

  @Override
  public Map<String, Double> evaluate(List<Sample> results) {
    return Map.of(
        "PCK", EvaluatedPoses.distances(results, truth -> truth.box().longerSide()).pck(thr));
  }

  @Override
  public List<String> names() {
    return List.of("PCK");
  }
}
