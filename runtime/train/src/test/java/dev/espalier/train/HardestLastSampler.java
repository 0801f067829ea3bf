package dev.espalier.train;

import dev.espalier.registry.Default;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Dataset;
import dev.espalier.train.data.Sampler;
import java.util.stream.IntStream;

/** The manual's sampler: visits the first items only, and more of them each epoch. */
@RegisterModule
final class HardestLastSampler implements Sampler {

  private final int size;
  private final int step;

  HardestLastSampler(@FromContext Dataset dataset, @Default("8") @Range(min = 1) int step) {
    this.size = dataset.size();
    this.step = step;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int[] order(int epoch) {
    int known = (int) Math.min(size, (epoch + 1L) * step);
    return IntStream.range(0, size).map(visit -> visit % known).toArray();
  }
}
