package dev.espalier.examples.pose.ops;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/**
 * A block from one feature map (batch, channels, height, width) to another.
 *
 * <p>Implementations close every array they make and do not return: what the backward pass needs
 * stays alive in the engine without it, so memory does not wait for the end of the step.
 */
public abstract class FeatureBlock extends AbstractBlock {

  /**
   * Computes the output; neither changes nor closes the input.
   *
   * @param parameters gives the blocks their arrays
   * @param features the input, of shape (batch, channels, height, width)
   * @param training whether layers behave as in training
   */
  protected abstract NDArray forward(ParameterStore parameters, NDArray features, boolean training);

  /** Returns the output's shape for an input of the given shape. */
  protected abstract Shape outputShape(Shape input);

  /** Initialises the child blocks for an input of the given shape; none by default. */
  protected void initializeChildren(NDManager manager, DataType type, Shape input) {}

  /** Runs a child that takes and gives one array. */
  protected static NDArray run(
      Block child, ParameterStore parameters, NDArray features, boolean training) {
    return child.forward(parameters, new NDList(features), training).singletonOrThrow();
  }

  /** Initialises a child for an input and returns the shape of what it gives. */
  protected static Shape initializeChild(
      Block child, NDManager manager, DataType type, Shape input) {
    child.initialize(manager, type, input);
    return child.getOutputShapes(new Shape[] {input})[0];
  }

  @Override
  protected final NDList forwardInternal(
      ParameterStore parameters,
      NDList inputs,
      boolean training,
      @Nullable PairList<String, Object> params) {
    return new NDList(forward(parameters, inputs.singletonOrThrow(), training));
  }

  @Override
  protected final void initializeChildBlocks(
      NDManager manager, DataType dataType, Shape... inputShapes) {
    initializeChildren(manager, dataType, inputShapes[0]);
  }

  @Override
  public final Shape[] getOutputShapes(Shape[] inputShapes) {
    return new Shape[] {outputShape(inputShapes[0])};
  }
}
