package dev.espalier.examples.pose.transform;

import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.examples.pose.data.RgbImage;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.Tensor;
import dev.espalier.train.data.Transform;
import java.util.random.RandomGenerator;

/** Turns the image into a tensor of shape (3, height, width) with values from 0 to 1. */
@RegisterModule
public final class ToTensor implements Transform {

  private static final float FULL = 255;

  /** Creates the transform. */
  public ToTensor() {}

  @Override
  public Sample apply(Sample sample, RandomGenerator random) {
    RgbImage image = sample.get(PoseKeys.IMAGE);
    int[] pixels = image.pixels();
    float[] planes = new float[3 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      int pixel = pixels[i];
      planes[i] = (pixel >> 16 & 0xFF) / FULL;
      planes[pixels.length + i] = (pixel >> 8 & 0xFF) / FULL;
      planes[2 * pixels.length + i] = (pixel & 0xFF) / FULL;
    }
    return sample
        .without(PoseKeys.IMAGE)
        .with(PoseKeys.INPUT, new Tensor(planes, 3, image.height(), image.width()));
  }
}
