package dev.espalier.train.data;

import dev.espalier.registry.FromContext;
import dev.espalier.registry.ModuleConstructor;
import dev.espalier.registry.RegisterModule;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Visits every item once, in an order of each epoch's own (Fisher and Yates' shuffle).
 *
 * @param size the number of items
 * @param random gives the order
 */
@RegisterModule(name = {"ShuffledSampler", "RandomSampler"})
public record ShuffledSampler(int size, RandomStreams random) implements Sampler {

  /** Creates the sampler of a dataset. */
  @ModuleConstructor
  public ShuffledSampler(@FromContext Dataset dataset, @FromContext RandomStreams random) {
    this(dataset.size(), random);
  }

  @Override
  public int[] order(int epoch) {
    int[] order = IntStream.range(0, size).toArray();
    RandomGenerator draws = random.generator(RandomStreams.Stream.ORDER, epoch, 0);
    for (int i = size - 1; i > 0; i--) {
      int j = draws.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }
}
