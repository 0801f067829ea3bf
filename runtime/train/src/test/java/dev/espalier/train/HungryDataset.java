package dev.espalier.train;

import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Dataset;
import dev.espalier.train.data.Example;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** The points, of which a read takes more memory than there is when so many are done. */
@RegisterModule
final class HungryDataset implements Dataset {

  private final PointDataset points = new PointDataset(64, 0.01);
  private final AtomicInteger done = new AtomicInteger();
  private final int reads;

  HungryDataset(int reads) {
    this.reads = reads;
  }

  @Override
  public int size() {
    return points.size();
  }

  @Override
  public Example get(int index, RandomGenerator random) {
    int eaten = done.incrementAndGet() > reads ? ChildFault.devour() : 0;
    return points.get(index + Math.min(0, eaten), random);
  }
}
