package dev.espalier.train;

import dev.espalier.registry.Default;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Dataset;
import dev.espalier.train.data.Example;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.SampleKey;
import dev.espalier.train.data.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Points of four numbers, and two linear functions of them to learn; some noise as augmentation.
 */
@RegisterModule
final class PointDataset implements Dataset {

  static final SampleKey<Tensor> TRUTH = new SampleKey<>("truth", Tensor.class);

  private final int size;
  private final double noise;

  PointDataset(int size, @Default("0.0") double noise) {
    this.size = size;
    this.noise = noise;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Example get(int index, RandomGenerator random) {
    SplittableRandom values = new SplittableRandom(index);
    float[] x = new float[4];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) (2 * values.nextDouble() - 1);
    }
    Tensor y = new Tensor(new float[] {x[0] + 2 * x[1], x[2] - x[3]}, 2);
    for (int i = 0; i < x.length; i++) {
      x[i] += (float) (noise * random.nextGaussian());
    }
    return new Example(List.of(new Tensor(x, 4)), List.of(y), Sample.empty().with(TRUTH, y));
  }
}
