package dev.espalier.examples.benchmarks.train;

import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.eval.Metric;
import java.util.List;
import java.util.Map;

/** The mean of what a network found; something to evaluate. */
@RegisterModule
final class MeanFound implements Metric {

  MeanFound() {}

  @Override
  public Map<String, Double> evaluate(List<Sample> results) {
    return Map.of(
        "acc",
        results.stream().mapToDouble(each -> each.get(RandomImages.FOUND)).average().orElse(0));
  }
}
