package dev.espalier.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DataLoaderTest {

  private static final RandomStreams RANDOM = new RandomStreams(11);

  private final NDManager manager = NDManager.newBaseManager();

  @AfterEach
  void closeManager() {
    manager.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void workersChangeNothing(int workers) {
    DataLoader alone = shuffled(23, new LoaderOptions(4, 0, false));
    DataLoader helped = shuffled(23, new LoaderOptions(4, workers, false));

    for (int epoch = 0; epoch < 3; epoch++) {
      assertThat(values(helped, epoch, 0)).isEqualTo(values(alone, epoch, 0));
    }
  }

  @Test
  void epochsDiffer() {
    DataLoader loader = shuffled(23, new LoaderOptions(4, 0, false));

    assertThat(values(loader, 0, 0)).isNotEqualTo(values(loader, 1, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void anEpochCanBeEnteredAtAnyBatch(int workers) {
    DataLoader loader = shuffled(23, new LoaderOptions(4, workers, false));
    List<List<Float>> whole = values(loader, 2, 0);

    assertThat(values(loader, 2, 4)).isEqualTo(whole.subList(4, 6));
    assertThat(values(loader, 2, 6)).isEmpty();
  }

  @Test
  void batchesAreStackedInOrder() {
    DataLoader loader = sequential(5, new LoaderOptions(2, 0, false));

    try (BatchStream batches = loader.open(0, 0)) {
      batches.next(manager).close();
      try (Batch batch = batches.next(manager)) {
        assertThat(batch.size()).isEqualTo(2);
        assertThat(batch.inputs().get(0).getShape()).isEqualTo(new Shape(2, 2));
        assertThat(batch.targets().get(0).toFloatArray()).containsExactly(-2f, -3f);
        assertThat(batch.metas())
            .extracting(m -> m.get(NumberedDataset.INDEX))
            .containsExactly(2, 3);
      }
    }
  }

  @Test
  void aBatchKeepsItsValuesWhenTheNextIsRead() {
    DataLoader loader = sequential(4, new LoaderOptions(2, 0, false));

    try (BatchStream batches = loader.open(0, 0);
        Batch first = batches.next(manager);
        Batch second = batches.next(manager)) {
      assertThat(first.targets().get(0).toFloatArray()).containsExactly(0f, -1f);
      assertThat(second.targets().get(0).toFloatArray()).containsExactly(-2f, -3f);
    }
  }

  @Test
  void theLastBatchIsSmallOrDropped() {
    assertThat(sequential(5, new LoaderOptions(2, 0, false)).batches()).isEqualTo(3);
    DataLoader dropping = sequential(5, new LoaderOptions(2, 0, true));

    assertThat(dropping.batches()).isEqualTo(2);
    assertThat(values(dropping, 0, 0)).hasSize(2).allSatisfy(b -> assertThat(b).hasSize(4));
  }

  @Test
  void shapesAreKnownBeforeTheFirstEpoch() {
    assertThat(sequential(5, new LoaderOptions(4, 0, false)).inputShapes())
        .containsExactly(new Shape(4, 2));
  }

  @Test
  void closingABatchFreesItsArrays() {
    DataLoader loader = sequential(40, new LoaderOptions(4, 2, false));
    try (BatchStream batches = loader.open(0, 0)) {
      while (batches.hasNext()) {
        batches.next(manager).close();
      }
    }

    assertThat(manager.getManagedArrays()).isEmpty();
  }

  @Test
  void workersReadOnlyTwoBatchesAhead() {
    AtomicInteger reads = new AtomicInteger();
    Dataset counting =
        new Dataset() {
          @Override
          public int size() {
            return 1_000;
          }

          @Override
          public Example get(int index, RandomGenerator random) {
            reads.incrementAndGet();
            return new NumberedDataset(1_000).get(index, random);
          }
        };
    DataLoader loader =
        new DataLoader(
            counting, new SequentialSampler(1_000), new LoaderOptions(10, 3, false), RANDOM);

    try (BatchStream batches = loader.open(0, 0)) {
      batches.next(manager).close();
    }

    assertThat(reads.get()).isBetween(10, 30);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void aBrokenItemIsNamed(int workers) {
    Dataset broken =
        new Dataset() {
          @Override
          public int size() {
            return 20;
          }

          @Override
          public Example get(int index, RandomGenerator random) {
            if (index == 13) {
              throw new IllegalStateException("the image is truncated");
            }
            return new NumberedDataset(20).get(index, random);
          }
        };
    DataLoader loader =
        new DataLoader(
            broken, new SequentialSampler(20), new LoaderOptions(4, workers, false), RANDOM);

    assertThatThrownBy(() -> values(loader, 1, 0))
        .isInstanceOf(ItemException.class)
        .hasMessage("item 13 of the dataset could not be read (epoch 2): the image is truncated")
        .hasCauseInstanceOf(IllegalStateException.class)
        .extracting(e -> ((ItemException) e).index())
        .isEqualTo(13);
  }

  @Test
  void examplesOfOneBatchMustBeAlike() {
    Dataset ragged =
        new Dataset() {
          @Override
          public int size() {
            return 2;
          }

          @Override
          public Example get(int index, RandomGenerator random) {
            Tensor input = new Tensor(new float[index + 1], index + 1);
            return new Example(List.of(input), List.of(), Sample.empty());
          }
        };
    DataLoader loader =
        new DataLoader(ragged, new SequentialSampler(2), new LoaderOptions(2, 0, false), RANDOM);

    assertThatThrownBy(() -> values(loader, 0, 0))
        .hasMessage("the examples of a batch differ: input 0 has shape [1] in one, [2] in another");
  }

  @Test
  void thereIsNoBatchAfterTheLast() {
    try (BatchStream batches = sequential(0, new LoaderOptions(2, 0, false)).open(0, 0)) {
      assertThatThrownBy(() -> batches.next(manager)).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void optionsAreChecked() {
    assertThatThrownBy(() -> new LoaderOptions(0, 0, false))
        .hasMessage("a batch takes at least 1 item, given 0");
    assertThatThrownBy(() -> new LoaderOptions(1, -1, false))
        .hasMessage("the number of workers is 0 or more, given -1");
  }

  private List<List<Float>> values(DataLoader loader, int epoch, int firstBatch) {
    List<List<Float>> values = new ArrayList<>();
    try (BatchStream batches = loader.open(epoch, firstBatch)) {
      while (batches.hasNext()) {
        try (Batch batch = batches.next(manager)) {
          values.add(boxed(batch.inputs().get(0).toFloatArray()));
        }
      }
    }
    return values;
  }

  private static List<Float> boxed(float[] values) {
    List<Float> boxed = new ArrayList<>();
    for (float value : values) {
      boxed.add(value);
    }
    return boxed;
  }

  private static DataLoader shuffled(int size, LoaderOptions options) {
    return new DataLoader(
        new NumberedDataset(size), new ShuffledSampler(size, RANDOM), options, RANDOM);
  }

  private static DataLoader sequential(int size, LoaderOptions options) {
    return new DataLoader(new NumberedDataset(size), new SequentialSampler(size), options, RANDOM);
  }
}
