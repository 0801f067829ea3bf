package dev.espalier.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenItemTest {

  private static final RandomStreams RANDOM = new RandomStreams(3);

  private final NDManager manager = NDManager.newBaseManager();

  @AfterEach
  void closeManager() {
    manager.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void theMessageSaysWhichItemOfWhat(int workers) {
    DataLoader loader = loader(new Files(20, BrokenItemTest::brokenAt13), workers, OnError.FAIL);

    assertThatThrownBy(() -> sizes(loader))
        .isInstanceOf(ItemException.class)
        .hasMessage(
            "item 13 of data.train (img_13.png) could not be read (epoch 2): the image is truncated")
        .cause()
        .satisfies(
            cause ->
                assertThat(cause.getStackTrace()[0].getMethodName())
                    .as("the stack of the thread that read it")
                    .isEqualTo("brokenAt13"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void aSkippedItemShortensItsBatch(int workers) {
    DataLoader loader = loader(new Files(20, BrokenItemTest::brokenAt13), workers, OnError.SKIP);

    assertThat(sizes(loader)).containsExactly(4, 4, 4, 3, 4);
    try (BatchStream stream = loader.open(0, 0)) {
      while (stream.hasNext()) {
        try (Batch batch = stream.next(manager)) {
          assertThat(batch.skipped()).isEqualTo(4 - batch.size());
        }
      }
      assertThat(stream.skipped()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void aBatchOfWhichNothingIsLeftEndsTheRun(int workers) {
    IntFunction<Example> hole = index -> index / 4 == 2 ? brokenAt13(13) : brokenAt13(0);
    DataLoader loader = loader(new Files(20, hole), workers, OnError.SKIP);

    assertThatThrownBy(() -> sizes(loader))
        .isInstanceOf(ItemException.class)
        .hasMessageStartingWith(
            "no item of a batch of 4 is left: item 8 of data.train (img_8.png)");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void aMistakeOfTheProgramIsNeverSkipped(int workers) {
    IntFunction<Example> wrong =
        index -> {
          throw new AssertionError("a mistake");
        };
    DataLoader loader = loader(new Files(20, wrong), workers, OnError.SKIP);

    assertThatThrownBy(() -> sizes(loader))
        .isInstanceOf(ItemException.class)
        .hasMessageContaining("item 0 of data.train")
        .hasCauseInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void anEndlessRecursionIsNamedToo(int workers) {
    DataLoader loader = loader(new Files(20, BrokenItemTest::recurse), workers, OnError.SKIP);

    assertThatThrownBy(() -> sizes(loader))
        .isInstanceOf(ItemException.class)
        .hasCauseInstanceOf(StackOverflowError.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void aLackOfMemoryStaysWhatItIsAndTellsTheItem(int workers) {
    IntFunction<Example> greedy =
        index -> {
          throw new OutOfMemoryError("Java heap space");
        };
    DataLoader loader = loader(new Files(20, greedy), workers, OnError.SKIP);

    assertThatThrownBy(() -> sizes(loader))
        .isInstanceOf(OutOfMemoryError.class)
        .satisfies(
            e -> assertThat(e.getSuppressed()[0]).hasMessageContaining("item 0 of data.train"));
  }

  @Test
  void anInterruptionIsNotTakenForABrokenItem() {
    IntFunction<Example> interrupted =
        index -> {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("the channel was closed by an interrupt");
        };
    DataLoader loader = loader(new Files(20, interrupted), 0, OnError.SKIP);
    try {
      assertThatThrownBy(() -> sizes(loader)).isInstanceOf(ItemException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void whoIsInterruptedWhileWaitingStops() {
    CountDownLatch never = new CountDownLatch(1);
    IntFunction<Example> stuck =
        index -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new IllegalStateException("stopped");
        };
    DataLoader loader = loader(new Files(20, stuck), 2, OnError.SKIP);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> sizes(loader)).isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void shapesComeFromTheFirstItemThatCanBeRead() {
    IntFunction<Example> late =
        index ->
            index < 3
                ? brokenAt13(13)
                : new NumberedDataset(20).get(index, new java.util.SplittableRandom(0));

    assertThat(loader(new Files(20, late), 0, OnError.SKIP).inputShapes()).hasSize(1);
    assertThatThrownBy(() -> loader(new Files(20, late), 0, OnError.FAIL).inputShapes())
        .isInstanceOf(ItemException.class);
    assertThatThrownBy(() -> loader(new Files(3, late), 0, OnError.SKIP).inputShapes())
        .isInstanceOf(ItemException.class);
  }

  private static Example brokenAt13(int index) {
    if (index == 13) {
      throw new IllegalStateException("the image is truncated");
    }
    return new NumberedDataset(20).get(index, new java.util.SplittableRandom(index));
  }

  private static Example recurse(int index) {
    return index < 0 ? brokenAt13(0) : recurse(Math.abs(index + 1));
  }

  private List<Integer> sizes(DataLoader loader) {
    List<Integer> sizes = new ArrayList<>();
    try (BatchStream stream = loader.open(1, 0)) {
      while (stream.hasNext()) {
        try (Batch batch = stream.next(manager)) {
          sizes.add(batch.size());
        }
      }
    }
    return sizes;
  }

  private static DataLoader loader(Dataset dataset, int workers, OnError onError) {
    LoaderOptions options = new LoaderOptions(4, workers, false, 2, onError);
    return new DataLoader(
        dataset,
        "data.train",
        DataLoader.consecutive(new SequentialSampler(dataset), 4, false),
        options,
        RANDOM);
  }

  private record Files(int size, IntFunction<Example> read) implements Dataset {

    @Override
    public Example get(int index, RandomGenerator random) {
      return read.apply(index);
    }

    @Override
    public String describe(int index) {
      return "img_" + index + ".png";
    }
  }
}
