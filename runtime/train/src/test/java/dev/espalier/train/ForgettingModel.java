package dev.espalier.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.Sample;
import dev.espalier.train.model.StepOutput;
import dev.espalier.train.model.TrainableModel;
import java.util.List;

/**
 * A model that begins a computation with a parameter, so that its result outlives the iteration.
 */
@RegisterModule
final class ForgettingModel implements TrainableModel {

  private final PointModel points = new PointModel(0, 1);

  ForgettingModel() {}

  @Override
  public Block block() {
    return points.block();
  }

  @Override
  public void initialize(NDManager manager, Shape... inputs) {
    points.initialize(manager, inputs);
  }

  @Override
  public StepOutput trainStep(Batch batch, ParameterStore parameters) {
    NDArray weight = block().getParameters().valueAt(0).getArray();
    weight.duplicate();
    return points.trainStep(batch, parameters);
  }

  @Override
  public StepOutput valStep(Batch batch, ParameterStore parameters) {
    return points.valStep(batch, parameters);
  }

  @Override
  public List<Sample> evalStep(Batch batch, ParameterStore parameters) {
    return points.evalStep(batch, parameters);
  }
}
