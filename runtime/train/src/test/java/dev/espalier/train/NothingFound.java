package dev.espalier.train;

import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.eval.Metric;
import java.util.List;
import java.util.Map;

/** A metric that has nothing to say. */
@RegisterModule
final class NothingFound implements Metric {

  NothingFound() {}

  @Override
  public Map<String, Double> evaluate(List<Sample> results) {
    return Map.of();
  }
}
