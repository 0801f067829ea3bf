package dev.espalier.examples.pose.metric;

import dev.espalier.examples.pose.data.Annotation;
import dev.espalier.examples.pose.data.Extent;
import dev.espalier.examples.pose.data.Pose;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.train.data.Sample;
import java.util.List;
import java.util.function.Function;

/** Takes predictions and truth out of the results of an evaluation. */
final class EvaluatedPoses {

  private EvaluatedPoses() {}

  /**
   * Returns the distances of the results.
   *
   * @param normalizer what counts as a distance of 1 for a figure, in pixels
   */
  static JointDistances distances(List<Sample> results, Function<Annotation, Double> normalizer) {
    List<Annotation> truth = results.stream().map(s -> s.get(PoseKeys.ANNOTATION)).toList();
    List<Pose> predicted = results.stream().map(s -> s.get(PoseKeys.PREDICTION)).toList();
    return JointDistances.of(
        predicted,
        truth.stream().map(Annotation::pose).toList(),
        truth.stream().map(normalizer).map(d -> new Extent(d, d)).toList());
  }
}
