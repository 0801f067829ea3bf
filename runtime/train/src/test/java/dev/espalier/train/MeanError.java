package dev.espalier.train;

import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.eval.Metric;
import java.util.List;
import java.util.Map;

/** The mean absolute error. */
@RegisterModule
final class MeanError implements Metric {

  MeanError() {}

  @Override
  public Map<String, Double> evaluate(List<Sample> results) {
    double sum = 0;
    for (Sample sample : results) {
      sum += Math.abs(sample.get(LineModel.PREDICTED) - sample.get(LineDataset.TRUTH));
    }
    return Map.of("mean_error", sum / results.size());
  }

  @Override
  public List<String> names() {
    return List.of("mean_error");
  }
}
