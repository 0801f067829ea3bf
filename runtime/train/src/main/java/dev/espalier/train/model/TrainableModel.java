package dev.espalier.train.model;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.ShareKeys;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.Sample;
import java.util.List;

/**
 * A model that the runner can train: a tree of DJL blocks and what to do with a batch.
 *
 * <p>It is mmcv's contract ({@code train_step}, {@code val_step}) with the forward pass made
 * explicit.
 */
@DefineRegistry("model")
public interface TrainableModel {

  /** Returns a model whose parameters a config says the first values of. */
  @ShareKeys
  static TrainableModel initialized(TrainableModel model, ModelInit init) {
    return init.of(model);
  }

  /** Returns the root of the block tree; its parameters are what is trained and saved. */
  Block block();

  /**
   * Allocates and initialises the parameters.
   *
   * @param manager owns the parameters
   * @param inputs the shapes of a batch's inputs, such as (32, 3, 256, 192)
   */
  void initialize(NDManager manager, Shape... inputs);

  /**
   * Computes the loss of a batch in training mode; runs inside a gradient collector, so numbers
   * take part in it as a {@link Constant}.
   *
   * @param parameters gives the blocks their arrays
   */
  StepOutput trainStep(Batch batch, ParameterStore parameters);

  /**
   * Computes the loss of a batch without training it, as the {@code val} flow of a workflow does.
   */
  StepOutput valStep(Batch batch, ParameterStore parameters);

  /**
   * Predicts a batch in evaluation mode.
   *
   * @return one sample an example, in batch order: its meta with the predictions added
   */
  List<Sample> evalStep(Batch batch, ParameterStore parameters);
}
