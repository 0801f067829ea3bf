package dev.espalier.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.SampleKey;
import dev.espalier.train.model.Constant;
import dev.espalier.train.model.StepOutput;
import dev.espalier.train.model.TrainableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A linear layer, trained on squared errors. */
@RegisterModule
final class LineModel implements TrainableModel {

  static final SampleKey<Float> PREDICTED = new SampleKey<>("predicted", Float.class);

  private final Block block;
  private final double lossWeight;

  LineModel(@Default("1.0") @Range(min = 0) double lossWeight) {
    this.block = Linear.builder().setUnits(1).build();
    this.lossWeight = lossWeight;
  }

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
    return step(batch, parameters, true);
  }

  @Override
  public StepOutput valStep(Batch batch, ParameterStore parameters) {
    return step(batch, parameters, false);
  }

  private StepOutput step(Batch batch, ParameterStore parameters, boolean training) {
    NDArray output = block.forward(parameters, batch.inputs(), training).singletonOrThrow();
    NDArray mse = output.sub(batch.targets().get(0)).square().mean();
    return new StepOutput(
        mse.mul(Constant.like(mse, lossWeight)), Map.of("mse", mse), batch.size());
  }

  @Override
  public List<Sample> evalStep(Batch batch, ParameterStore parameters) {
    float[] y = block.forward(parameters, batch.inputs(), false).singletonOrThrow().toFloatArray();
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < y.length; i++) {
      samples.add(batch.metas().get(i).with(PREDICTED, y[i]));
    }
    return samples;
  }
}
