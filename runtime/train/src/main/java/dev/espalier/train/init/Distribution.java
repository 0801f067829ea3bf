package dev.espalier.train.init;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;

/** How values around zero are spread. */
public enum Distribution {
  /** By a bell curve. */
  NORMAL,
  /** Evenly between two bounds. */
  UNIFORM;

  /** Draws a parameter with a standard deviation. */
  void draw(NDArray target, double deviation) {
    float bound = (float) (Math.sqrt(3) * deviation);
    LayerValues.draw(
        target,
        (manager, shape) ->
            this == NORMAL
                ? manager.randomNormal(0, (float) deviation, shape, DataType.FLOAT32)
                : manager.randomUniform(-bound, bound, shape, DataType.FLOAT32));
  }
}
