package dev.espalier.train;

import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Dataset;
import dev.espalier.train.data.Example;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.SampleKey;
import dev.espalier.train.data.Tensor;
import java.util.List;
import java.util.random.RandomGenerator;

/** Points of a line, which move along it from epoch to epoch. */
@RegisterModule
final class LineDataset implements Dataset {

  static final SampleKey<Float> TRUTH = new SampleKey<>("truth", Float.class);

  private final int size;
  private final double slope;

  LineDataset(@Range(min = 1) int size, @Default("2.0") double slope) {
    this.size = size;
    this.slope = slope;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Example get(int index, RandomGenerator random) {
    float x = (index + random.nextFloat()) / size;
    float y = (float) (slope * x);
    return new Example(
        List.of(new Tensor(new float[] {x}, 1)),
        List.of(new Tensor(new float[] {y}, 1)),
        Sample.empty().with(TRUTH, y));
  }
}
