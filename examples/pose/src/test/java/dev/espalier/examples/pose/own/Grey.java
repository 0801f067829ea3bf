package dev.espalier.examples.pose.own;

import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.examples.pose.data.RgbImage;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.Transform;
import java.util.random.RandomGenerator;

/** Turns every image grey. */
@RegisterModule
public final class Grey implements Transform {

  /** Creates the transform. */
  public Grey() {}

  @Override
  public Sample apply(Sample sample, RandomGenerator random) {
    RgbImage image = sample.get(PoseKeys.IMAGE);
    int[] grey = new int[image.pixels().length];
    for (int i = 0; i < grey.length; i++) {
      int pixel = image.pixels()[i];
      int mean = ((pixel >> 16 & 0xFF) + (pixel >> 8 & 0xFF) + (pixel & 0xFF)) / 3;
      grey[i] = mean << 16 | mean << 8 | mean;
    }
    return sample.with(PoseKeys.IMAGE, new RgbImage(image.width(), image.height(), grey));
  }
}
