package dev.espalier.train.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SamplerTest {

  private final Sampler shuffled = new ShuffledSampler(50, new RandomStreams(1));

  @Test
  void sequentialVisitsByIndex() {
    assertThat(new SequentialSampler(4).order(9)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void shuffledVisitsEveryItemOnce() {
    assertThat(shuffled.order(3))
        .containsExactlyInAnyOrder(IntStream.range(0, 50).toArray())
        .isNotEqualTo(new SequentialSampler(50).order(3));
  }

  @Test
  void shuffledOrderIsAFunctionOfSeedAndEpoch() {
    int[] third = shuffled.order(3);

    assertThat(shuffled.order(4)).isNotEqualTo(third);
    assertThat(shuffled.order(3)).isEqualTo(third);
    assertThat(new ShuffledSampler(50, new RandomStreams(2)).order(3)).isNotEqualTo(third);
  }

  @Test
  void everyItemComesFirstEquallyOften() {
    int[] firsts = new int[5];
    Sampler small = new ShuffledSampler(5, new RandomStreams(3));
    for (int epoch = 0; epoch < 5_000; epoch++) {
      firsts[small.order(epoch)[0]]++;
    }

    // binomial: mean 1000, standard deviation 28
    assertThat(IntStream.of(firsts).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(880, 1120));
  }
}
