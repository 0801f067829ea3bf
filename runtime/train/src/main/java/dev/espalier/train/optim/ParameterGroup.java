package dev.espalier.train.optim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Parameters that share a learning rate and a momentum, both of which schedules change as training
 * goes on.
 */
public final class ParameterGroup {

  private final TrainableParameters parameters;
  private final double weightDecay;
  private String optimizer = "";
  private double initialLr;
  private double lr;
  private double initialMomentum;
  private double momentum;
  private final Map<String, Double> numbers = new LinkedHashMap<>();

  /**
   * Creates a group.
   *
   * @param parameters the group's parameters
   * @param lr the learning rate to begin with; schedules are multiples of it
   * @param momentum the momentum, or Adam's first beta, to begin with
   * @param weightDecay the factor of the L2 penalty
   */
  public ParameterGroup(
      TrainableParameters parameters, double lr, double momentum, double weightDecay) {
    this.parameters = parameters;
    this.weightDecay = weightDecay;
    this.initialLr = lr;
    this.lr = lr;
    this.initialMomentum = momentum;
    this.momentum = momentum;
  }

  /** Returns the group's parameters. */
  public TrainableParameters parameters() {
    return parameters;
  }

  /** Returns the learning rate that the config gave, on which schedules are based. */
  public double initialLr() {
    return initialLr;
  }

  /** Returns the learning rate of the next step. */
  public double lr() {
    return lr;
  }

  /** Changes the learning rate of the next step. */
  public void setLr(double value) {
    this.lr = value;
  }

  /** Returns the momentum that the config gave, on which schedules are based. */
  public double initialMomentum() {
    return initialMomentum;
  }

  /** Returns the momentum, or Adam's first beta, of the next step. */
  public double momentum() {
    return momentum;
  }

  /** Changes the momentum, or Adam's first beta, of the next step. */
  public void setMomentum(double value) {
    this.momentum = value;
  }

  /** Returns the factor of the L2 penalty that is added to the gradient. */
  public double weightDecay() {
    return weightDecay;
  }

  /**
   * Returns the name of the optimizer among several by name; empty where there is one optimizer.
   */
  public String optimizer() {
    return optimizer;
  }

  /** Takes the name of one optimizer among several, and returns this. */
  ParameterGroup of(String name) {
    optimizer = name;
    return this;
  }

  /** Adds a number that the optimizer's formula carries from step to step, and returns this. */
  ParameterGroup with(String name, double first) {
    numbers.put(name, first);
    return this;
  }

  /** Returns a number added by {@link #with}. */
  double number(String name) {
    return Objects.requireNonNull(numbers.get(name), name);
  }

  /** Changes a number added by {@link #with}. */
  void setNumber(String name, double value) {
    numbers.put(name, value);
  }

  /** Returns the numbers that change in the course of training, by name. */
  Map<String, Double> save() {
    Map<String, Double> saved = new LinkedHashMap<>();
    saved.put("initial_lr", initialLr);
    saved.put("lr", lr);
    saved.put("initial_momentum", initialMomentum);
    saved.put("momentum", momentum);
    saved.putAll(numbers);
    return saved;
  }

  /** Takes back what {@link #save} returned; {@code saved} finds a number by its name. */
  void restore(ToDoubleFunction<String> saved) {
    initialLr = saved.applyAsDouble("initial_lr");
    lr = saved.applyAsDouble("lr");
    initialMomentum = saved.applyAsDouble("initial_momentum");
    momentum = saved.applyAsDouble("momentum");
    numbers.replaceAll((name, before) -> saved.applyAsDouble(name));
  }
}
