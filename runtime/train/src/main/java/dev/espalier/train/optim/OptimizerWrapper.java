package dev.espalier.train.optim;

import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;
import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.checkpoint.HostTensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An optimizer with what stands between backward passes and its step: gradients that several passes
 * add up, and a loss that is scaled. Its state holds both, so that a run that stops between two
 * steps goes on exactly.
 *
 * <p>The order is: backward and {@link #countPass} once or several times, {@link #average}, clip,
 * {@link #stepAndZero} or {@link #skip}.
 */
public final class OptimizerWrapper implements Optimizer {

  private static final String PASSES = "accumulated_passes";

  private final Optimizer inner;
  private final @Nullable LossScaler scaler;
  private final TrainableParameters parameters;
  private int passes;

  /**
   * Wraps an optimizer.
   *
   * @param scale how the loss is scaled; null for not at all
   * @throws IllegalArgumentException if the loss is scaled and a parameter is of half precision:
   *     its gradient, divided by the scale, would become 0 after all
   */
  public OptimizerWrapper(Optimizer inner, @Nullable LossScale scale) {
    this.inner = inner;
    this.scaler = scale == null ? null : new LossScaler(scale);
    this.parameters = TrainableParameters.together(inner.groups());
    if (scale != null) {
      parameters.byName().forEach(OptimizerWrapper::refuseHalf);
    }
  }

  private static void refuseHalf(String name, Parameter parameter) {
    if (parameter.getArray().getDataType() == DataType.FLOAT16) {
      throw new IllegalArgumentException(
          "a scaled loss needs parameters of single precision, and '%s' is of half precision; keep it in single precision"
              .formatted(name));
    }
  }

  /** Returns an optimizer as a wrapper, which it may be already. */
  public static OptimizerWrapper of(Optimizer optimizer) {
    return optimizer instanceof OptimizerWrapper wrapper
        ? wrapper
        : new OptimizerWrapper(optimizer, null);
  }

  /** Returns the parameters of all groups. */
  public TrainableParameters parameters() {
    return parameters;
  }

  @Override
  public List<ParameterGroup> groups() {
    return inner.groups();
  }

  @Override
  public double lossScale() {
    return scaler == null ? 1 : scaler.scale();
  }

  /** Takes note that a backward pass has added its gradients. */
  public void countPass() {
    passes++;
  }

  /** Tells whether there was a backward pass since the last step. */
  public boolean hasGradients() {
    return passes > 0;
  }

  /**
   * Makes gradients of sums over passes and of scaled losses those of the mean loss.
   *
   * @return whether they may be used: false if a scaled loss made one infinite or NaN
   */
  public boolean average() {
    double factor = 1 / (lossScale() * Math.max(1, passes));
    if (factor != 1) {
      Gradients.scale(parameters, factor);
    }
    return scaler == null || Gradients.areFinite(parameters);
  }

  /** Returns the names of the parameters whose gradient is infinite or NaN somewhere. */
  public List<String> notFinite() {
    return Gradients.notFinite(parameters);
  }

  /** Returns the names of the parameters whose gradient is zero throughout. */
  public List<String> withoutGradient() {
    return Gradients.missing(parameters);
  }

  @Override
  public void step() {
    inner.step();
    if (scaler != null) {
      scaler.update(false);
    }
  }

  @Override
  public void stepAndZero() {
    inner.stepAndZero();
    passes = 0;
    if (scaler != null) {
      scaler.update(false);
    }
  }

  /** Sets the gradients to zero in place of a step by which they would ruin the weights. */
  public void skip() {
    zeroGradients();
    if (scaler != null) {
      scaler.update(true);
    }
  }

  @Override
  public void zeroGradients() {
    inner.zeroGradients();
    passes = 0;
  }

  @Override
  public ComponentState state() {
    ComponentState state = inner.state();
    Map<String, HostTensor> tensors = new LinkedHashMap<>(state.tensors());
    Map<String, Double> scalars = new LinkedHashMap<>(state.scalars());
    if (scaler != null) {
      scalars.putAll(scaler.save());
    }
    if (passes > 0) {
      scalars.put(PASSES, (double) passes);
      tensors.putAll(Gradients.save(parameters));
    }
    return new ComponentState(tensors, scalars);
  }

  @Override
  public void load(ComponentState state) {
    Map<String, HostTensor> tensors = new LinkedHashMap<>(state.tensors());
    Map<String, Double> scalars = new LinkedHashMap<>(state.scalars());
    scalars.keySet().removeIf(name -> name.equals(PASSES) || LossScaler.owns(name));
    int saved = (int) Math.round(state.scalars().getOrDefault(PASSES, 0.0));
    if (saved > 0 && !tensors.keySet().containsAll(Gradients.keys(parameters))) {
      throw new IllegalArgumentException(
          "the saved state has gradients of %d passes, but not of every parameter"
              .formatted(saved));
    }
    if (saved > 0) {
      tensors.keySet().removeAll(Gradients.keys(parameters));
    }
    inner.load(new ComponentState(tensors, scalars));
    if (scaler != null) {
      scaler.load(state.scalars());
    }
    inner.zeroGradients();
    passes = saved;
    if (saved > 0) {
      Gradients.load(parameters, state.tensors());
    }
  }

  @Override
  public void close() {
    inner.close();
  }
}
