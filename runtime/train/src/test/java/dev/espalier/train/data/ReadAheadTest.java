package dev.espalier.train.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Workers read as many batches ahead as they are told to, before anybody asks for one. */
class ReadAheadTest {

  private static final int AHEAD = 3;

  private record Counting(Dataset items, CountDownLatch read) implements Dataset {

    @Override
    public int size() {
      return items.size();
    }

    @Override
    public Example get(int index, RandomGenerator random) {
      read.countDown();
      return items.get(index, random);
    }
  }

  @Test
  void batchesAreReadBeforeTheyAreAskedFor() throws InterruptedException {
    Dataset eight = new NumberedDataset(8);
    CountDownLatch read = new CountDownLatch(2 * AHEAD);
    DataLoader loader =
        new DataLoader(
            new Counting(eight, read),
            new SequentialSampler(eight),
            new LoaderOptions(2, 2, false, AHEAD, OnError.FAIL),
            new RandomStreams(1));

    try (BatchStream batches = loader.open(0, 0)) {
      assertThat(read.await(20, TimeUnit.SECONDS)).as("%s are left", read.getCount()).isTrue();
      assertThat(batches.hasNext()).isTrue();
    }
  }
}
