package dev.espalier.train.model;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.Sample;
import dev.espalier.train.init.Initializer;
import dev.espalier.train.init.ModelPart;
import java.util.List;

/**
 * A model of which a config says how its parameters begin.
 *
 * @param target the model
 * @param initializers what sets them, after the model itself did
 */
record InitializedModel(TrainableModel target, List<Initializer> initializers)
    implements TrainableModel {

  @Override
  public Block block() {
    return target.block();
  }

  @Override
  public void initialize(NDManager manager, Shape... inputs) {
    target.initialize(manager, inputs);
    ModelPart whole = ModelPart.of(target.block());
    initializers.forEach(each -> each.initialize(whole));
  }

  @Override
  public StepOutput trainStep(Batch batch, ParameterStore parameters) {
    return target.trainStep(batch, parameters);
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
