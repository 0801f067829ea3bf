package com.example.pose;

import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.examples.pose.data.RgbImage;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.Transform;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Makes the image brighter or darker at random. */
@RegisterModule
public final class RandomBrightness implements Transform {

  private final double reach;

  /**
   * Creates the transform.
   *
   * @param reach how much brighter or darker at most, as a share
   */
  public RandomBrightness(@Default("0.2") @Range(min = 0, max = 1) double reach) {
    this.reach = reach;
  }

  @Override
  public Sample apply(Sample sample, RandomGenerator random) {
    double factor = 1 + reach * (2 * random.nextDouble() - 1);
    RgbImage image = sample.get(PoseKeys.IMAGE);
    int[] pixels = Arrays.stream(image.pixels()).map(pixel -> scaled(pixel, factor)).toArray();
    return sample.with(PoseKeys.IMAGE, new RgbImage(image.width(), image.height(), pixels));
  }

  private static int scaled(int pixel, double factor) {
    int scaled = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int channel = pixel >> shift & 0xFF;
      scaled |= (int) Math.min(255, channel * factor) << shift;
    }
    return scaled;
  }
}
