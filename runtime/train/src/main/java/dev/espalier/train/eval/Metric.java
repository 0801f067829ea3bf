package dev.espalier.train.eval;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.train.data.Sample;
import java.util.List;
import java.util.Map;

/** A measure of a model's predictions over a whole dataset. */
@DefineRegistry("metric")
public interface Metric {

  /**
   * Computes the measure.
   *
   * @param results one sample an evaluated item, as {@link
   *     dev.espalier.train.model.TrainableModel#evalStep evalStep} returned it
   * @return one or more named values, in the order to print them
   */
  Map<String, Double> evaluate(List<Sample> results);

  /**
   * Returns the names of the values, so that a config that asks for another is refused before the
   * training; empty if they are known only when they are measured.
   */
  default List<String> names() {
    return List.of();
  }
}
