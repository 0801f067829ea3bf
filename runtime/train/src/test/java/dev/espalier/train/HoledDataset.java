package dev.espalier.train;

import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Dataset;
import dev.espalier.train.data.Example;
import java.util.random.RandomGenerator;

/** Points of which every eighth cannot be read. */
@RegisterModule
final class HoledDataset implements Dataset {

  private final PointDataset points;

  HoledDataset(int size) {
    this.points = new PointDataset(size, 0);
  }

  @Override
  public int size() {
    return points.size();
  }

  @Override
  public Example get(int index, RandomGenerator random) {
    if (index % 8 == 3) {
      throw new IllegalStateException("a hole");
    }
    return points.get(index, random);
  }
}
