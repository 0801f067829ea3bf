package dev.espalier.train;

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

/** A model with a usual mistake: a copy of each loss goes to the parameters' manager. */
@RegisterModule
final class LeakyModel implements TrainableModel {

  private final TrainableModel target = new PointModel(0, 1);

  LeakyModel() {}

  @Override
  public Block block() {
    return target.block();
  }

  @Override
  public void initialize(NDManager manager, Shape... inputs) {
    target.initialize(manager, inputs);
  }

  @Override
  public StepOutput trainStep(Batch batch, ParameterStore parameters) {
    StepOutput output = target.trainStep(batch, parameters);
    NDManager forever = block().getParameters().valueAt(0).getArray().getManager(); // the mistake
    output.loss().stopGradient().duplicate().attach(forever);
    return output;
  }

  @Override
  public StepOutput valStep(Batch batch, ParameterStore parameters) {
    return target.valStep(batch, parameters);
  }

  @Override
  public List<Sample> evalStep(Batch batch, ParameterStore parameters) {
    return target.evalStep(batch, parameters);
  }
}
