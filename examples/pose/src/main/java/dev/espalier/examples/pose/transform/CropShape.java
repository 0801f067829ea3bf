package dev.espalier.examples.pose.transform;

import dev.espalier.examples.pose.data.Extent;
import dev.espalier.examples.pose.data.Size;

/** Gives the part of an image that is cut out the aspect of the model's input. */
final class CropShape {

  private CropShape() {}

  /**
   * Returns the scale of a crop that holds all of something.
   *
   * @param width the extent to the right of what it must hold, in pixels
   * @param height the extent down
   * @param imageSize whose aspect the crop gets
   * @param padding the factor by which the crop is larger
   * @return the extent of the crop, in units of 200 pixels
   */
  static Extent scale(double width, double height, Size imageSize, double padding) {
    double aspect = (double) imageSize.width() / imageSize.height();
    Extent crop =
        width > aspect * height
            ? new Extent(width, width / aspect)
            : new Extent(height * aspect, height);
    return crop.times(padding / Extent.PIXEL_STD);
  }
}
