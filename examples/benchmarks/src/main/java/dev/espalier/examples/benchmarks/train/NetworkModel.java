package dev.espalier.examples.benchmarks.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.training.loss.Loss;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.Sample;
import dev.espalier.train.model.StepOutput;
import dev.espalier.train.model.TrainableModel;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A network and DJL's squared error, as the runner trains it. */
@RegisterModule
final class NetworkModel implements TrainableModel {

  private final Block block;
  private final Loss loss = Loss.l2Loss();

  NetworkModel(Network network) {
    this.block = network.block();
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
    NDList output = block.forward(parameters, batch.inputs(), training);
    NDArray error = loss.evaluate(batch.targets(), output);
    return new StepOutput(error, Map.of(), batch.size());
  }

  @Override
  public List<Sample> evalStep(Batch batch, ParameterStore parameters) {
    float[] found =
        block.forward(parameters, batch.inputs(), false).singletonOrThrow().toFloatArray();
    int each = found.length / batch.size();
    return IntStream.range(0, batch.size())
        .mapToObj(i -> batch.metas().get(i).with(RandomImages.FOUND, found[i * each]))
        .toList();
  }
}
