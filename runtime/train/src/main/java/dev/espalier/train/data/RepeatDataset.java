package dev.espalier.train.data;

import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.random.RandomGenerator;

/** A dataset several times in a row, each time augmented anew; mmcv's {@code RepeatDataset}. */
@RegisterModule
public final class RepeatDataset implements Dataset, Weighted {

  private final Dataset dataset;
  private final int times;

  /**
   * Creates a dataset.
   *
   * @param dataset what to repeat
   * @param times how often it comes in an epoch
   */
  public RepeatDataset(Dataset dataset, @Range(min = 1) int times) {
    this.dataset = dataset;
    this.times = times;
  }

  @Override
  public int size() {
    return Math.multiplyExact(dataset.size(), times);
  }

  @Override
  public Example get(int index, RandomGenerator random) {
    return dataset.get(index % dataset.size(), random);
  }

  @Override
  public String describe(int index) {
    String inner = dataset.describe(index % dataset.size());
    return "item %d of what is repeated%s"
        .formatted(index % dataset.size(), inner.isEmpty() ? "" : ", " + inner);
  }

  @Override
  public double weight(int index) {
    return dataset instanceof Weighted weighted ? weighted.weight(index % dataset.size()) : 1;
  }
}
