package dev.espalier.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class WeightedSamplerTest {

  private static final RandomStreams RANDOM = new RandomStreams(5);
  private static final Dataset FOUR = new NumberedDataset(4);

  @Test
  void itemsComeAsOftenAsTheyWeigh() {
    Sampler sampler = new WeightedSampler(FOUR, RANDOM, List.of(0.0, 1.0, 3.0, 0.0), 40_000);
    int[] counts = counts(sampler.order(0));

    assertThat(sampler.size()).isEqualTo(40_000);
    assertThat(counts[0]).isZero();
    assertThat(counts[3]).isZero();
    // binomial: mean 10,000, standard deviation 87
    assertThat(counts[1]).isBetween(9_600, 10_400);
  }

  @Test
  void theOrderIsAFunctionOfSeedAndEpoch() {
    Sampler sampler = new WeightedSampler(FOUR, RANDOM, List.of(1.0, 1.0, 1.0, 1.0), 50);
    int[] third = sampler.order(3);

    assertThat(sampler.order(2)).isNotEqualTo(third);
    assertThat(sampler.order(3)).isEqualTo(third);
  }

  @Test
  void aDatasetMayKnowItsWeights() {
    Dataset repeated = new RepeatDataset(new OnlyFirst(3), 2);
    Dataset both = new ConcatDataset(List.of(repeated, new OnlyFirst(2)));
    int[] counts = counts(new WeightedSampler(both, RANDOM, null, 3_000).order(0));

    assertThat(both.size()).isEqualTo(8);
    assertThat(counts[0]).isBetween(850, 1_150);
    assertThat(counts[3]).isBetween(850, 1_150);
    assertThat(counts[6]).isBetween(850, 1_150);
    assertThat(counts[0] + counts[3] + counts[6]).isEqualTo(3_000);
  }

  @Test
  void weightsAreChecked() {
    assertRefused(null, "weights are missing, and NumberedDataset knows none of its own");
    assertRefused(List.of(1.0), "weights needs one number an item, 4, given 1");
    assertRefused(
        List.of(1.0, -1.0, 1.0, 1.0), "the weight of item 1 must be finite and at least 0");
    assertRefused(List.of(1.0, Double.NaN, 1.0, 1.0), "the weight of item 1 must be finite");
    assertRefused(List.of(0.0, 0.0, 0.0, 0.0), "must have a finite sum above 0");
  }

  @Test
  void processesShareWhatOneVisits() {
    Sampler all = new ShuffledSampler(10, RANDOM);
    int[] order = all.order(1);

    assertThat(Shard.ALONE.of(all)).isSameAs(all);
    assertThat(new Shard(0, 3).of(all).order(1))
        .containsExactly(order[0], order[3], order[6], order[9]);
    assertThat(new Shard(2, 3).of(all).order(1))
        .as("the first ones come twice, so that all are as long")
        .containsExactly(order[2], order[5], order[8], order[1]);
    assertThat(new Shard(2, 3).of(all).size()).isEqualTo(4);
    assertThatThrownBy(() -> new Shard(3, 3))
        .hasMessage("there is no process 3 of 3; they count from 0");
  }

  @Test
  void partsAndRepetitionsAreDescribed() {
    Dataset both = new ConcatDataset(List.of(FOUR, new RepeatDataset(new OnlyFirst(3), 2)));

    assertThat(both.describe(2)).isEqualTo("item 2 of datasets.0");
    assertThat(both.describe(3)).isEqualTo("item 3 of datasets.0");
    assertThat(both.describe(4))
        .as("the first one of the next part")
        .isEqualTo("item 0 of datasets.1, item 0 of what is repeated, first 0");
    assertThat(both.describe(8))
        .isEqualTo("item 4 of datasets.1, item 1 of what is repeated, first 1");
    assertThat(
            both.get(9, RANDOM.generator(RandomStreams.Stream.ITEM, 0, 0))
                .meta()
                .get(NumberedDataset.INDEX))
        .isEqualTo(2);
    assertThatThrownBy(() -> both.describe(10)).hasMessage("there is no item 10 of 10");
    assertThatThrownBy(() -> new ConcatDataset(List.of()))
        .hasMessage("datasets must name at least one dataset");
  }

  @Test
  void promisesThatAreNotKeptAreFound() {
    assertBroken(
        new Promise(3, new int[] {0, 1}), "Promise announced 3 visits and made 2 in epoch 1");
    assertBroken(
        new Promise(1, new int[] {4}), "the sampler visits item 4 of the dataset, which has 4");
    assertBroken(new Promise(1, new int[] {-1}), "the sampler visits item -1 of the dataset");
  }

  private static void assertBroken(Sampler sampler, String reason) {
    DataLoader loader = new DataLoader(FOUR, sampler, new LoaderOptions(2, 0, false), RANDOM);
    assertThatThrownBy(() -> loader.open(0, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(reason);
  }

  private static void assertRefused(List<Double> weights, String reason) {
    assertThatThrownBy(() -> new WeightedSampler(FOUR, RANDOM, weights, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  private static int[] counts(int[] order) {
    int[] counts = new int[8];
    for (int index : order) {
      counts[index]++;
    }
    return counts;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Promise(int size, int[] visits) implements Sampler {

    @Override
    public int[] order(int epoch) {
      return visits;
    }
  }

  private record OnlyFirst(int size) implements Dataset, Weighted {

    @Override
    public Example get(int index, RandomGenerator random) {
      return new NumberedDataset(size).get(index, random);
    }

    @Override
    public double weight(int index) {
      return index == 0 ? 1 : 0;
    }

    @Override
    public String describe(int index) {
      return "first " + index;
    }
  }
}
