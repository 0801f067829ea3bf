package dev.espalier.train.loop;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.RandomStreams;
import dev.espalier.train.dist.Processes;
import dev.espalier.train.hook.LossGuard;
import dev.espalier.train.hook.Run;
import dev.espalier.train.model.Constant;
import dev.espalier.train.model.StepOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes the loss of one batch, its gradients when training, and logs the values. */
final class BatchStep {

  private final RandomStreams random;
  private final @Nullable LossGuard guard;

  /**
   * Creates a step.
   *
   * @param random what the engine's draws follow from
   * @param guard asked when a loss is not finite; null to end the run then
   */
  BatchStep(RandomStreams random, @Nullable LossGuard guard) {
    this.random = random;
    this.guard = guard;
  }

  /** Leaves the gradients of the batch's loss with the parameters. */
  void train(Run run, Batch batch, NDManager scope) {
    // What the engine draws is a function of the iteration, so that a resumed run draws the same.
    Engine engine = Engine.getInstance();
    engine.setRandomSeed((int) random.value(RandomStreams.Stream.ENGINE, 0, run.state().iter()));
    try (GradientCollector collector = engine.newGradientCollector()) {
      StepOutput output = run.model().trainStep(batch, new ParameterStore(scope, false));
      if (guard != null && isRefused(guard, run, output)) {
        return; // before the backward pass, which would ruin the gradients of earlier iterations
      }
      double scale = run.optimizer().lossScale();
      collector.backward(
          scale == 1 ? output.loss() : output.loss().mul(Constant.like(output.loss(), scale)));
      log(run, output);
    }
  }

  void validate(Run run, Batch batch, NDManager scope) {
    log(run, run.model().valStep(batch, new ParameterStore(scope, false)));
  }

  /** Asks the guard about a loss that is not finite, of this process or of another one. */
  private static boolean isRefused(LossGuard guard, Run run, StepOutput output) {
    double loss = read(output.loss());
    Processes processes = run.state().processes();
    if (!processes.isAlone()) {
      try (NDArray mean = output.loss().stopGradient().duplicate()) {
        processes.average(List.of(mean));
        loss = read(mean);
      }
    }
    if (Double.isFinite(loss)) {
      return false;
    }
    guard.lossIsNotFinite(run, loss);
    run.state().skipBatch();
    return true;
  }

  private static void log(Run run, StepOutput output) {
    double loss = read(output.loss());
    if (!Double.isFinite(loss)) {
      throw new LossException(loss, run);
    }
    output.logVars().forEach((name, value) -> run.log().add(name, read(value), output.samples()));
    run.log().add("loss", loss, output.samples());
  }

  /** Reads a scalar of whatever precision; single precision, the usual one, without a copy. */
  private static double read(NDArray scalar) {
    return scalar.getDataType() == DataType.FLOAT32 && scalar.getShape().dimension() == 0
        ? scalar.getFloat()
        : scalar.toType(DataType.FLOAT64, false).getDouble();
  }
}
