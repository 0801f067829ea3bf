package dev.espalier.examples.pose.ops;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/**
 * Blocks one after another, each under a name of its own.
 *
 * <p>DJL's sequential block names its children by their classes; here the names are those that
 * checkpoints use.
 */
public final class Sequence extends FeatureBlock {

  /**
   * Appends a block.
   *
   * @param name the name, such as {@code 0} or {@code conv1}
   * @return this
   */
  public Sequence add(String name, Block block) {
    addChildBlock(name, block);
    return this;
  }

  @Override
  protected NDArray forward(ParameterStore parameters, NDArray features, boolean training) {
    NDArray current = features;
    for (Block child : children.values()) {
      NDArray next = run(child, parameters, current, training);
      if (current != features && current != next) {
        current.close();
      }
      current = next;
    }
    return current;
  }

  @Override
  protected void initializeChildren(NDManager manager, DataType type, Shape input) {
    Shape shape = input;
    for (Block child : children.values()) {
      shape = initializeChild(child, manager, type, shape);
    }
  }

  @Override
  protected Shape outputShape(Shape input) {
    Shape shape = input;
    for (Block child : children.values()) {
      shape = child.getOutputShapes(new Shape[] {shape})[0];
    }
    return shape;
  }
}
