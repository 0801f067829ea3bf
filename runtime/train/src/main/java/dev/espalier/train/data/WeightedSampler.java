package dev.espalier.train.data;

import dev.espalier.registry.FromContext;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Draws items with replacement, each as often as its weight says; PyTorch's {@code
 * WeightedRandomSampler}.
 */
@RegisterModule(name = {"WeightedSampler", "WeightedRandomSampler"})
public final class WeightedSampler implements Sampler {

  private final double[] sums;
  private final int visits;
  private final RandomStreams random;

  /**
   * Creates a sampler.
   *
   * @param dataset the items
   * @param random gives the draws
   * @param weights how often each item should come, relative to the others; the dataset's own
   *     ({@link Weighted}) where they are left out
   * @param numSamples the number of draws in an epoch; that of the items where it is left out
   * @throws IllegalArgumentException if the weights are not one finite number an item, at least 0
   *     and not all 0
   */
  public WeightedSampler(
      @FromContext Dataset dataset,
      @FromContext RandomStreams random,
      @Nullable List<Double> weights,
      @Nullable @Range(min = 1) Integer numSamples) {
    this.sums = new double[dataset.size()];
    this.random = random;
    this.visits = numSamples == null ? sums.length : numSamples;
    if (weights != null && weights.size() != sums.length) {
      throw new IllegalArgumentException(
          "weights needs one number an item, %d, given %d".formatted(sums.length, weights.size()));
    }
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      double weight = weights == null ? weight(dataset, i) : weights.get(i);
      if (!Double.isFinite(weight) || weight < 0) {
        throw new IllegalArgumentException(
            "the weight of item %d must be finite and at least 0, given %s".formatted(i, weight));
      }
      sum += weight;
      sums[i] = sum;
    }
    if (!(sum > 0) || Double.isInfinite(sum)) {
      throw new IllegalArgumentException(
          "the weights must have a finite sum above 0, given " + sum);
    }
  }

  private static double weight(Dataset dataset, int index) {
    if (dataset instanceof Weighted weighted) {
      return weighted.weight(index);
    }
    throw new IllegalArgumentException(
        "weights are missing, and %s knows none of its own (it is not Weighted)"
            .formatted(dataset.getClass().getSimpleName()));
  }

  @Override
  public int size() {
    return visits;
  }

  @Override
  public int[] order(int epoch) {
    RandomGenerator draws = random.generator(RandomStreams.Stream.ORDER, epoch, 0);
    double total = sums[sums.length - 1];
    int[] order = new int[visits];
    for (int i = 0; i < visits; i++) {
      order[i] = first(draws.nextDouble() * total);
    }
    return order;
  }

  /** Returns the first item whose sum is greater; so never one of weight 0. */
  private int first(double drawn) {
    int found = Arrays.binarySearch(sums, drawn);
    int at = found < 0 ? -found - 1 : found;
    while (at < sums.length && sums[at] <= drawn) {
      at++;
    }
    return at < sums.length ? at : first(Math.nextDown(sums[sums.length - 1]));
  }
}
