package dev.espalier.train.optim;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An optimizer with its published formula.
 *
 * @param formula makes the formula of one parameter
 */
record OptimizerCase(
    String name,
    Function<TrainableParameters, Optimizer> maker,
    Supplier<PublishedFormula> formula) {

  Optimizer of(Weights weights) {
    return maker.apply(weights.parameters());
  }

  @Override
  public String toString() {
    return name;
  }

  /** Returns every optimizer in the variants that compute differently. */
  static Stream<OptimizerCase> all() {
    return Stream.concat(
        ofScalars(),
        Stream.of(
            new OptimizerCase(
                "lamb",
                p -> new Lamb(0.02, List.of(0.9, 0.999), 1e-6, 0.01, null, p),
                () -> {
                  throw new UnsupportedOperationException("see LambTest");
                })));
  }

  /** Returns those that change each scalar for itself. */
  static Stream<OptimizerCase> ofScalars() {
    return Stream.of(
        new OptimizerCase(
            "plain sgd",
            p -> new Sgd(0.1, 0, 0, 0, false, null, p),
            PublishedFormula.sgd(0.1, 0, 0, 0, false)),
        new OptimizerCase(
            "sgd",
            p -> new Sgd(0.1, 0.9, 0.1, 0.01, false, null, p),
            PublishedFormula.sgd(0.1, 0.9, 0.1, 0.01, false)),
        new OptimizerCase(
            "nesterov",
            p -> new Sgd(0.05, 0.9, 0, 0.01, true, null, p),
            PublishedFormula.sgd(0.05, 0.9, 0, 0.01, true)),
        new OptimizerCase(
            "adam",
            p -> new Adam(0.05, List.of(0.9, 0.999), 1e-8, 0.01, false, null, p),
            PublishedFormula.adam(0.05, 0.9, 0.999, 1e-8, 0.01, 0, false)),
        new OptimizerCase(
            "amsgrad",
            p -> new Adam(0.05, List.of(0.9, 0.5), 1e-3, 0, true, null, p),
            PublishedFormula.adam(0.05, 0.9, 0.5, 1e-3, 0, 0, true)),
        new OptimizerCase(
            "adamw",
            p -> new AdamW(0.05, List.of(0.9, 0.999), 1e-8, 0.1, false, null, p),
            PublishedFormula.adam(0.05, 0.9, 0.999, 1e-8, 0, 0.1, false)),
        new OptimizerCase(
            "adamw amsgrad",
            p -> new AdamW(0.05, List.of(0.8, 0.5), 1e-3, 0.1, true, null, p),
            PublishedFormula.adam(0.05, 0.8, 0.5, 1e-3, 0, 0.1, true)),
        new OptimizerCase(
            "rmsprop",
            p -> new RmsProp(0.01, 0.99, 1e-8, 0, 0, false, null, p),
            PublishedFormula.rmsProp(0.01, 0.99, 1e-8, 0, 0, false)),
        new OptimizerCase(
            "rmsprop momentum",
            p -> new RmsProp(0.01, 0.9, 1e-3, 0.01, 0.8, false, null, p),
            PublishedFormula.rmsProp(0.01, 0.9, 1e-3, 0.01, 0.8, false)),
        new OptimizerCase(
            "rmsprop centered",
            p -> new RmsProp(0.01, 0.9, 1e-3, 0.01, 0.5, true, null, p),
            PublishedFormula.rmsProp(0.01, 0.9, 1e-3, 0.01, 0.5, true)),
        new OptimizerCase(
            "adagrad",
            p -> new Adagrad(0.1, 0, 0, 0, 1e-10, null, p),
            PublishedFormula.adagrad(0.1, 0, 0, 0, 1e-10)),
        new OptimizerCase(
            "adagrad decay",
            p -> new Adagrad(0.1, 0.2, 0.01, 0.3, 1e-3, null, p),
            PublishedFormula.adagrad(0.1, 0.2, 0.01, 0.3, 1e-3)),
        new OptimizerCase(
            "adadelta",
            p -> new Adadelta(1, 0.9, 1e-6, 0, null, p),
            PublishedFormula.adadelta(1, 0.9, 1e-6, 0)),
        new OptimizerCase(
            "adadelta decay",
            p -> new Adadelta(0.5, 0.7, 1e-2, 0.01, null, p),
            PublishedFormula.adadelta(0.5, 0.7, 1e-2, 0.01)),
        new OptimizerCase(
            "nadam",
            p -> new NAdam(0.05, List.of(0.9, 0.999), 1e-8, 0.01, 4e-3, false, null, p),
            PublishedFormula.nadam(0.05, 0.9, 0.999, 1e-8, 0.01, 0, 4e-3)),
        new OptimizerCase(
            "nadam decoupled",
            p -> new NAdam(0.05, List.of(0.8, 0.9), 1e-3, 0.1, 0.5, true, null, p),
            PublishedFormula.nadam(0.05, 0.8, 0.9, 1e-3, 0, 0.1, 0.5)),
        new OptimizerCase(
            "radam",
            p -> new RAdam(0.05, List.of(0.9, 0.999), 1e-8, 0.01, false, null, p),
            PublishedFormula.radam(0.05, 0.9, 0.999, 1e-8, 0.01, 0)),
        new OptimizerCase(
            "radam decoupled",
            p -> new RAdam(0.05, List.of(0.8, 0.9), 1e-3, 0.1, true, null, p),
            PublishedFormula.radam(0.05, 0.8, 0.9, 1e-3, 0, 0.1)),
        new OptimizerCase(
            "radam never rectified",
            p -> new RAdam(0.05, List.of(0.8, 0.5), 1e-3, 0, false, null, p),
            PublishedFormula.radam(0.05, 0.8, 0.5, 1e-3, 0, 0)),
        new OptimizerCase(
            "lion",
            p -> new Lion(0.02, List.of(0.9, 0.99), 0.1, null, p),
            PublishedFormula.lion(0.02, 0.9, 0.99, 0.1)));
  }
}
