package dev.espalier.train.eval;

import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.BatchStream;
import dev.espalier.train.data.DataLoader;
import dev.espalier.train.data.Sample;
import dev.espalier.train.model.TrainableModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Evaluates a model over a whole dataset. */
public final class Evaluator {

  private final DataLoader loader;
  private final List<Metric> metrics;
  private final Supplier<NDManager> managers;
  private List<Sample> results = List.of();

  /**
   * Creates an evaluator.
   *
   * @param loader the items, in their order
   * @param metrics what to measure
   * @param managers makes a manager for the arrays of one batch
   */
  public Evaluator(DataLoader loader, List<Metric> metrics, Supplier<NDManager> managers) {
    this.loader = loader;
    this.metrics = List.copyOf(metrics);
    this.managers = managers;
  }

  /** Returns the number of batches of an evaluation. */
  public int batches() {
    return loader.batches();
  }

  /**
   * Predicts every item and measures the predictions.
   *
   * @return the values by name, in the order of the metrics
   * @throws EvaluationException if the model or a metric fails
   */
  public Map<String, Double> evaluate(TrainableModel model) {
    List<Sample> predicted = new ArrayList<>();
    try (BatchStream stream = loader.open(0, 0)) {
      for (int i = 1; stream.hasNext(); i++) {
        try (NDManager scope = managers.get();
            Batch batch = stream.next(scope)) {
          predicted.addAll(predict(model, batch, scope, i));
        }
      }
    }
    results = List.copyOf(predicted);
    Map<String, Double> values = new LinkedHashMap<>();
    metrics.forEach(metric -> values.putAll(measure(metric)));
    return values;
  }

  private List<Sample> predict(TrainableModel model, Batch batch, NDManager scope, int number) {
    try {
      return model.evalStep(batch, new ParameterStore(scope, false));
    } catch (RuntimeException e) {
      throw new EvaluationException("batch %d of %d".formatted(number, loader.batches()), e);
    }
  }

  private Map<String, Double> measure(Metric metric) {
    try {
      return metric.evaluate(results);
    } catch (RuntimeException e) {
      throw new EvaluationException(
          "the metric %s of %d results"
              .formatted(metric.getClass().getSimpleName(), results.size()),
          e);
    }
  }

  /** Returns the names of all values, in order; empty if a metric does not know its own. */
  public List<String> names() {
    return metrics.stream().anyMatch(metric -> metric.names().isEmpty())
        ? List.of()
        : metrics.stream().flatMap(metric -> metric.names().stream()).distinct().toList();
  }

  /** Returns the predictions of the last evaluation, in the order of the items. */
  public List<Sample> results() {
    return results;
  }
}
