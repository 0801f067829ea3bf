package dev.espalier.train;

import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.eval.Metric;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The largest error of any prediction, and the share of small ones. */
@RegisterModule
final class PointError implements Metric {

  PointError() {}

  @Override
  public Map<String, Double> evaluate(List<Sample> results) {
    double worst = 0;
    int small = 0;
    for (Sample sample : results) {
      float[] predicted = sample.get(PointModel.PREDICTION).data();
      float[] truth = sample.get(PointDataset.TRUTH).data();
      double error = Math.max(Math.abs(predicted[0] - truth[0]), Math.abs(predicted[1] - truth[1]));
      worst = Math.max(worst, error);
      small += error < 0.2 ? 1 : 0;
    }
    return new TreeMap<>(Map.of("acc", (double) small / results.size(), "worst_error", worst));
  }

  @Override
  public List<String> names() {
    return List.of("acc", "worst_error");
  }
}
