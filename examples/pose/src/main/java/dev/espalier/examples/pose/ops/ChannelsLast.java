package dev.espalier.examples.pose.ops;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * The order of a feature map in memory that lets the engine's vector code run along the channels.
 *
 * <p>Shapes and values stay as they are, and so do all layers: given such a map, the engine keeps
 * the order from layer to layer. Its pooling is several times faster this way: a training step of a
 * narrow ResNet-18 took about a fifth less time, but that of a ResNet-50 as much as before.
 */
public final class ChannelsLast {

  private ChannelsLast() {}

  /**
   * Returns a copy of a map whose channels lie next to each other in memory.
   *
   * @param features of shape (batch, channels, height, width)
   * @return an array of the same shape and values
   */
  public static NDArray of(NDArray features) {
    Shape shape = features.getShape();
    // Flattening a view that is out of order is what makes the engine move the values.
    try (NDArray view = features.transpose(0, 2, 3, 1);
        NDArray moved = view.flatten();
        NDArray rows = moved.reshape(shape.get(0), shape.get(2), shape.get(3), shape.get(1))) {
      return rows.transpose(0, 3, 1, 2);
    }
  }
}
