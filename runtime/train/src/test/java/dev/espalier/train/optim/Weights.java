package dev.espalier.train.optim;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import dev.espalier.train.checkpoint.HostTensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A few parameters, and a loss that gives them the gradients that a test asks for. */
final class Weights implements AutoCloseable {

  private final NDManager manager = NDManager.newBaseManager();
  private final Map<String, Parameter> byName = new LinkedHashMap<>();

  Weights add(String name, HostTensor values) {
    Parameter parameter =
        Parameter.builder()
            .setName(name)
            .setType(Parameter.Type.BIAS)
            .optShape(new Shape(values.shape()))
            .build();
    parameter.initialize(manager, DataType.FLOAT32);
    values.copyTo(parameter.getArray());
    byName.put(name, parameter);
    return this;
  }

  Weights add(String name, float... values) {
    return add(name, HostTensor.of(values, values.length));
  }

  TrainableParameters parameters() {
    return new TrainableParameters(byName);
  }

  /** Adds the gradients of a loss. */
  void backward(Function<NDManager, NDArray> loss) {
    try (NDScope scope = new NDScope();
        GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      scope.suppressNotUsedWarning();
      collector.backward(loss.apply(manager));
    }
  }

  /** Adds gradients: the derivative of Σ w·g by w is g. */
  void backward(Map<String, float[]> gradients) {
    backward(
        arrays -> {
          NDArray loss = arrays.create(0f);
          for (Map.Entry<String, float[]> entry : gradients.entrySet()) {
            NDArray weight = array(entry.getKey());
            NDArray gradient = arrays.create(entry.getValue(), weight.getShape());
            loss = loss.add(weight.mul(gradient).sum());
          }
          return loss;
        });
  }

  void backward(String name, float... gradient) {
    backward(Map.of(name, gradient));
  }

  NDArray array(String name) {
    return byName.get(name).getArray();
  }

  float[] values(String name) {
    return array(name).toFloatArray();
  }

  /** Returns the values of all parameters, one after the other. */
  double[] row() {
    List<Double> row = new ArrayList<>();
    for (String name : byName.keySet()) {
      for (float value : values(name)) {
        row.add((double) value);
      }
    }
    return row.stream().mapToDouble(Double::doubleValue).toArray();
  }

  float[] gradient(String name) {
    try (NDArray gradient = byName.get(name).getArray().getGradient()) {
      return gradient.toFloatArray();
    }
  }

  Map<String, HostTensor> copy() {
    Map<String, HostTensor> copy = new LinkedHashMap<>();
    byName.forEach((name, parameter) -> copy.put(name, HostTensor.of(parameter.getArray())));
    return copy;
  }

  int arrays() {
    return manager.getManagedArrays().size();
  }

  @Override
  public void close() {
    manager.close();
  }
}
