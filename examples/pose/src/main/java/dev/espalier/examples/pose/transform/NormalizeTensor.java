package dev.espalier.examples.pose.transform;

import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.Tensor;
import dev.espalier.train.data.Transform;
import java.util.List;
import java.util.random.RandomGenerator;

/** Subtracts a mean from each channel and divides by a deviation. */
@RegisterModule
public final class NormalizeTensor implements Transform {

  private final List<Double> mean;
  private final List<Double> std;

  /**
   * Creates the transform.
   *
   * @param mean the mean of each channel
   * @param std the standard deviation of each channel
   * @throws IllegalArgumentException if they are not of the same length
   */
  public NormalizeTensor(List<Double> mean, List<Double> std) {
    if (mean.size() != std.size()) {
      throw new IllegalArgumentException(
          "mean and std need one number a channel, given %d and %d"
              .formatted(mean.size(), std.size()));
    }
    this.mean = List.copyOf(mean);
    this.std = List.copyOf(std);
  }

  @Override
  public Sample apply(Sample sample, RandomGenerator random) {
    Tensor tensor = sample.get(PoseKeys.INPUT);
    int channels = (int) tensor.shape()[0];
    if (channels != mean.size()) {
      throw new IllegalArgumentException(
          "the image has %d channels, but mean and std have %d".formatted(channels, mean.size()));
    }
    float[] values = tensor.data();
    float[] normalized = new float[values.length];
    int plane = values.length / channels;
    for (int channel = 0; channel < channels; channel++) {
      float shift = mean.get(channel).floatValue();
      float scale = std.get(channel).floatValue();
      for (int i = channel * plane; i < (channel + 1) * plane; i++) {
        normalized[i] = (values[i] - shift) / scale;
      }
    }
    return sample.with(PoseKeys.INPUT, new Tensor(normalized, tensor.shape()));
  }
}
