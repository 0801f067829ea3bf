package dev.espalier.train;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.Sample;
import dev.espalier.train.model.StepOutput;
import dev.espalier.train.model.TrainableModel;
import java.util.List;

/** A model that cannot be trained. */
@RegisterModule
final class BrokenModel implements TrainableModel {

  private final Block block = Linear.builder().setUnits(2).build();

  BrokenModel() {}

  @Override
  public Block block() {
    return block;
  }

  @Override
  public void initialize(NDManager manager, Shape... inputs) {
    block.initialize(manager, DataType.FLOAT32, inputs);
  }

  @Override
  public StepOutput trainStep(Batch batch, ParameterStore parameters) {
    throw new IllegalStateException("broken");
  }

  @Override
  public StepOutput valStep(Batch batch, ParameterStore parameters) {
    throw new IllegalStateException("broken");
  }

  @Override
  public List<Sample> evalStep(Batch batch, ParameterStore parameters) {
    return List.of();
  }
}
