package dev.espalier.train.data;

import dev.espalier.registry.FromContext;
import dev.espalier.registry.ModuleConstructor;
import dev.espalier.registry.RegisterModule;
import java.util.stream.IntStream;

/**
 * Visits every item once, by index.
 *
 * @param size the number of items
 */
@RegisterModule
public record SequentialSampler(int size) implements Sampler {

  /** Creates the sampler of a dataset. */
  @ModuleConstructor
  public SequentialSampler(@FromContext Dataset dataset) {
    this(dataset.size());
  }

  @Override
  public int[] order(int epoch) {
    return IntStream.range(0, size).toArray();
  }
}
