package dev.espalier.train.loop;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.RandomStreams;
import dev.espalier.train.hook.Run;
import dev.espalier.train.model.Constant;
import dev.espalier.train.model.StepOutput;

/** Computes the loss of one batch, its gradients when training, and logs the values. */
final class BatchStep {

  private final RandomStreams random;

  BatchStep(RandomStreams random) {
    this.random = random;
  }

  /** Leaves the gradients of the batch's loss with the parameters. */
  void train(Run run, Batch batch, NDManager scope) {
    // What the engine draws is a function of the iteration, so that a resumed run draws the same.
    Engine engine = Engine.getInstance();
    engine.setRandomSeed((int) random.value(RandomStreams.Stream.ENGINE, 0, run.state().iter()));
    try (GradientCollector collector = engine.newGradientCollector()) {
      StepOutput output = run.model().trainStep(batch, new ParameterStore(scope, false));
      double scale = run.optimizer().lossScale();
      collector.backward(
          scale == 1 ? output.loss() : output.loss().mul(Constant.like(output.loss(), scale)));
      log(run, output);
    }
  }

  void validate(Run run, Batch batch, NDManager scope) {
    log(run, run.model().valStep(batch, new ParameterStore(scope, false)));
  }

  private static void log(Run run, StepOutput output) {
    double loss = read(output.loss());
    if (!Double.isFinite(loss)) {
      double lr = run.optimizer().groups().get(0).lr();
      throw new LossException(loss, run.state().epoch(), run.state().iter(), lr);
    }
    output.logVars().forEach((name, value) -> run.log().add(name, read(value), output.samples()));
    run.log().add("loss", loss, output.samples());
  }

  /** Reads a scalar of whatever precision. */
  private static double read(NDArray scalar) {
    return scalar.toType(DataType.FLOAT64, false).getDouble();
  }
}
