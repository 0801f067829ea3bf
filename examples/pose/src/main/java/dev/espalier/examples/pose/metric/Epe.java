package dev.espalier.examples.pose.metric;

import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.eval.Metric;
import java.util.List;
import java.util.Map;

/** The mean distance of joints from their true places, in pixels of the original image. */
@RegisterModule(name = "EPE")
public final class Epe implements Metric {

  /** Creates the metric. */
  public Epe() {}

  @Override
  public Map<String, Double> evaluate(List<Sample> results) {
    return Map.of("EPE", EvaluatedPoses.distances(results, truth -> 1.0).mean());
  }

  @Override
  public List<String> names() {
    return List.of("EPE");
  }
}
