package dev.espalier.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import dev.espalier.registry.Default;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.SampleKey;
import dev.espalier.train.data.Tensor;
import dev.espalier.train.model.Constant;
import dev.espalier.train.model.StepOutput;
import dev.espalier.train.model.TrainableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small network with all that makes a resume hard: batch statistics and dropout. */
@RegisterModule
final class PointModel implements TrainableModel {

  static final SampleKey<Tensor> PREDICTION = new SampleKey<>("prediction", Tensor.class);

  private final double lossScale;
  private final Block block;

  PointModel(@Default("0.0") double dropout, @Default("1.0") double lossScale) {
    this.lossScale = lossScale;
    this.block =
        new SequentialBlock()
            .add(Linear.builder().setUnits(8).build())
            .add(BatchNorm.builder().build())
            .add(Dropout.builder().optRate((float) dropout).build())
            .add(Linear.builder().setUnits(2).build());
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
    NDArray loss = mse.mul(Constant.like(mse, lossScale));
    return new StepOutput(loss, Map.of("mse", loss), batch.size());
  }

  @Override
  public List<Sample> evalStep(Batch batch, ParameterStore parameters) {
    NDList outputs = block.forward(parameters, batch.inputs(), false);
    float[] values = outputs.singletonOrThrow().toFloatArray();
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      float[] pair = {values[2 * i], values[2 * i + 1]};
      samples.add(batch.metas().get(i).with(PREDICTION, new Tensor(pair, 2)));
    }
    return samples;
  }
}
