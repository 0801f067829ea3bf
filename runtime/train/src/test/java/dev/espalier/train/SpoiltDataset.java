package dev.espalier.train;

import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Dataset;
import dev.espalier.train.data.Example;
import dev.espalier.train.data.Tensor;
import java.util.List;
import java.util.random.RandomGenerator;

/** The points, one of which is no number. */
@RegisterModule
final class SpoiltDataset implements Dataset {

  private final PointDataset points;
  private final int spoilt;

  SpoiltDataset(int size, int spoilt) {
    this.points = new PointDataset(size, 0.01);
    this.spoilt = spoilt;
  }

  @Override
  public int size() {
    return points.size();
  }

  @Override
  public Example get(int index, RandomGenerator random) {
    Example example = points.get(index, random);
    float[] x = {Float.NaN, 0, 0, 0};
    return index == spoilt
        ? new Example(List.of(new Tensor(x, 4)), example.targets(), example.meta())
        : example;
  }
}
