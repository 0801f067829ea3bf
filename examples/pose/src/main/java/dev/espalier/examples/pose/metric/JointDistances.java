package dev.espalier.examples.pose.metric;

import dev.espalier.examples.pose.data.Extent;
import dev.espalier.examples.pose.data.Keypoint;
import dev.espalier.examples.pose.data.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far predicted joints are from the true ones, and the measures that follow from it.
 *
 * <p>Joints that are not labelled do not count, nor do figures whose normaliser is not positive.
 * mmpose drops only those of 0 and takes negative ones for very large.
 */
final class JointDistances {

  private static final int AUC_STEPS = 20;

  /** The distances that count, of each joint. */
  private final List<List<Double>> distances;

  private JointDistances(List<List<Double>> distances) {
    this.distances = distances;
  }

  /**
   * Measures the distances.
   *
   * @param predicted one pose a figure
   * @param truth one pose a figure
   * @param normalizers one a figure: what counts as a distance of 1 on each axis, in pixels
   */
  static JointDistances of(List<Pose> predicted, List<Pose> truth, List<Extent> normalizers) {
    List<List<Double>> distances = new ArrayList<>();
    for (int figure = 0; figure < truth.size(); figure++) {
      Extent normalizer = normalizers.get(figure);
      Pose wanted = truth.get(figure);
      Pose given = predicted.get(figure);
      for (int joint = 0; joint < wanted.size(); joint++) {
        if (distances.size() <= joint) {
          distances.add(new ArrayList<>());
        }
        if (wanted.get(joint).isLabelled() && normalizer.width() > 0 && normalizer.height() > 0) {
          distances.get(joint).add(distance(given.get(joint), wanted.get(joint), normalizer));
        }
      }
    }
    return new JointDistances(distances);
  }

  private static double distance(Keypoint a, Keypoint b, Extent normalizer) {
    return Math.hypot((a.x() - b.x()) / normalizer.width(), (a.y() - b.y()) / normalizer.height());
  }

  /**
   * Returns the share of each joint's distances that are below a threshold; empty for a joint that
   * never counts.
   */
  List<OptionalDouble> accuracies(double threshold) {
    return distances.stream()
        .map(ofJoint -> ofJoint.stream().mapToDouble(d -> d < threshold ? 1 : 0).average())
        .toList();
  }

  /**
   * Returns the mean over the joints of their accuracies, 0 without any: mmpose's {@code
   * keypoint_pck_accuracy}.
   */
  double pck(double threshold) {
    return accuracies(threshold).stream()
        .flatMapToDouble(OptionalDouble::stream)
        .average()
        .orElse(0);
  }

  /**
   * Returns the area under the curve of the accuracy over the threshold, from 0 to 1: mmpose's
   * {@code keypoint_auc}.
   *
   * <p>Its twenty thresholds are 0, 0.05, …, 0.95, so perfect predictions reach 0.95 at most: below
   * the first of them nothing can lie. It is kept so that figures can be compared with mmpose's.
   */
  double auc() {
    double sum = 0;
    for (int step = 0; step < AUC_STEPS; step++) {
      sum += pck((double) step / AUC_STEPS) / AUC_STEPS;
    }
    return sum;
  }

  /** Returns the mean of all distances, 0 without any: mmpose's {@code keypoint_epe}. */
  double mean() {
    return distances.stream()
        .flatMap(List::stream)
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(0);
  }
}
