package dev.espalier.train.optim;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import dev.espalier.train.checkpoint.HostTensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** What every optimizer does with gradients. */
final class Gradients {

  private static final NDIndex EVERYTHING = new NDIndex("...");
  private static final String KIND = "grad";

  private Gradients() {}

  /** Overwrites all gradients with zeros; multiplying by zero would keep a NaN. */
  static void zero(TrainableParameters parameters) {
    if (parameters.byName().isEmpty()) {
      return;
    }
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      NDArray zero = manager(parameters).create(0f);
      ParameterPass.over(parameters, (piece, weight, gradient) -> gradient.set(EVERYTHING, zero));
    }
  }

  /** Returns a visitor that sets each gradient to zero after another has visited it. */
  static ParameterPass.Visitor zeroingAfter(ParameterPass.Visitor visitor, NDArray zero) {
    return (piece, weight, gradient) -> {
      visitor.visit(piece, weight, gradient);
      gradient.set(EVERYTHING, zero);
    };
  }

  /** Multiplies all gradients by a number. */
  static void scale(TrainableParameters parameters, double factor) {
    if (parameters.byName().isEmpty()) {
      return;
    }
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      NDArray constant = manager(parameters).create(factor);
      ParameterPass.over(parameters, (piece, weight, gradient) -> gradient.muli(constant));
    }
  }

  /** Returns whether all gradients are finite; read from the device once. */
  static boolean areFinite(TrainableParameters parameters) {
    if (parameters.byName().isEmpty()) {
      return true;
    }
    try (NDScope temporaries = new NDScope()) {
      temporaries.suppressNotUsedWarning();
      NDList largest = new NDList(parameters.byName().size());
      for (Parameter parameter : parameters.byName().values()) {
        // The largest absolute value is NaN or infinite if any is; in double precision, so that
        // nothing overflows here.
        NDArray gradient = parameter.getArray().getGradient();
        largest.add(gradient.abs().max().toType(DataType.FLOAT64, false));
      }
      return Double.isFinite(NDArrays.stack(largest).max().getDouble());
    }
  }

  /** Returns the names of the parameters whose gradient is not finite. */
  static List<String> notFinite(TrainableParameters parameters) {
    return where(parameters, largest -> !Double.isFinite(largest));
  }

  /** Returns the names of the parameters whose gradient is zero throughout. */
  static List<String> missing(TrainableParameters parameters) {
    return where(parameters, largest -> largest == 0);
  }

  private static List<String> where(TrainableParameters parameters, Predicate<Double> largest) {
    List<String> names = new ArrayList<>();
    ParameterPass.over(
        parameters,
        (piece, weight, gradient) -> {
          if (largest.test(gradient.abs().max().toType(DataType.FLOAT64, false).getDouble())) {
            names.add(piece.parameter());
          }
        });
    return names;
  }

  /** Copies all gradients, by {@code <parameter>.grad}. */
  static Map<String, HostTensor> save(TrainableParameters parameters) {
    Map<String, HostTensor> saved = new LinkedHashMap<>();
    ParameterPass.over(
        parameters,
        (piece, weight, gradient) ->
            saved.put(Moments.key(piece.parameter(), KIND), HostTensor.of(gradient)));
    return saved;
  }

  /**
   * Takes back what {@link #save} returned. The engine has no gradients to write to before the
   * first backward pass, so this is one: the derivative of Σ w·g by w is g.
   */
  static void load(TrainableParameters parameters, Map<String, HostTensor> saved) {
    try (NDScope temporaries = new NDScope();
        GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      temporaries.suppressNotUsedWarning();
      NDArray sum = manager(parameters).create(0f);
      for (Map.Entry<String, Parameter> entry : parameters.byName().entrySet()) {
        HostTensor gradient = Objects.requireNonNull(saved.get(Moments.key(entry.getKey(), KIND)));
        NDArray weight = entry.getValue().getArray();
        sum = sum.add(weight.mul(gradient.toArray(weight.getManager())).sum());
      }
      collector.backward(sum);
    }
  }

  /** Returns the names under which {@link #save} saves. */
  static List<String> keys(TrainableParameters parameters) {
    return parameters.byName().keySet().stream().map(name -> Moments.key(name, KIND)).toList();
  }

  /** Returns the manager of the first parameter, to make constants on the parameters' device. */
  static NDManager manager(TrainableParameters parameters) {
    return parameters.byName().values().iterator().next().getArray().getManager();
  }
}
