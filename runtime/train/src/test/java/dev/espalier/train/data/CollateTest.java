package dev.espalier.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Batches of examples like those of a detection data set. */
class CollateTest {

  private static final StackedKey MASK = new StackedKey("image.mask");
  private static final RaggedKey BOXES = new RaggedKey("gt.boxes");
  private static final RaggedKey LABELS = new RaggedKey("gt.labels");

  private final NDManager manager = NDManager.newBaseManager();

  @AfterEach
  void closeManager() {
    manager.close();
  }

  @Test
  void structuresBecomeArraysAndListsOfArrays() {
    try (BatchStream stream = loader(CollateTest::detection).open(0, 0);
        Batch batch = stream.next(manager)) {
      NDArray image = batch.inputs().get(0);
      assertThat(image.getDataType()).isEqualTo(DataType.UINT8);
      assertThat(image.getShape()).isEqualTo(new Shape(3, 1, 2));
      assertThat(image.toUint8Array()).containsExactly(200, 0, 200, 1, 200, 2);
      assertThat(batch.get(MASK).toBooleanArray()).containsExactly(false, true, true);
      NDList boxes = batch.get(BOXES);
      assertThat(boxes.getShapes())
          .containsExactly(new Shape(0, 4), new Shape(1, 4), new Shape(2, 4));
      assertThat(boxes.get(2).toFloatArray()).containsExactly(2, 2, 2, 2, 2, 2, 2, 2);
      assertThat(batch.get(LABELS).get(2).toLongArray()).containsExactly(7, 7);
      assertThat(batch.targets().get(0).toDoubleArray()).containsExactly(0, 0.5, 1);
      assertThat(batch.targets().get(1).toIntArray()).containsExactly(0, 1, 2);
    }
    assertThat(manager.getManagedArrays()).isEmpty();
  }

  @Test
  void aKeyThatIsNotThereIsNamed() {
    try (BatchStream stream = loader(CollateTest::detection).open(0, 0);
        Batch batch = stream.next(manager)) {
      assertThatThrownBy(() -> batch.get(new StackedKey("gt.boxes")))
          .hasMessageContaining("the batch has no StackedKey[name=gt.boxes]; it has")
          .hasMessageContaining("RaggedKey[name=gt.boxes]");
    }
  }

  @Test
  void whatIsStackedMustBeAlike() {
    assertRefused(
        i -> example(Tensor.ofLongs(new long[i + 1], i + 1), MASK),
        "image.mask has shape [1] in one, [2] in another");
    assertRefused(
        i -> example(i == 0 ? Tensor.ofInts(new int[1], 1) : Tensor.ofLongs(new long[1], 1), MASK),
        "image.mask has elements of int32 in one, int64 in another");
    assertRefused(
        i -> example(i == 0 ? Tensor.ofInts(new int[1], 1) : Tensor.ofLongs(new long[1], 1), BOXES),
        "gt.boxes has elements of int32 in one, int64 in another");
    assertRefused(
        i -> example(Tensor.ofInts(new int[1], 1), i == 0 ? BOXES : LABELS), "one has the fields");
  }

  @Test
  void aTensorIsAskedForAsWhatItIs() {
    assertThat(Tensor.ofLongs(new long[] {4}, 1).longs()).containsExactly(4);
    assertThat(Tensor.ofInts(new int[] {4}, 1).ints()).containsExactly(4);
    assertThat(Tensor.ofDoubles(new double[] {4}, 1).doubles()).containsExactly(4);
    assertThat(Tensor.ofUnsignedBytes(new byte[] {-1}, 1).bytes()).containsExactly(-1);
    assertThatThrownBy(() -> Tensor.ofLongs(new long[] {4}, 1).data())
        .hasMessage("the tensor's elements are int64, asked for as float");
    assertThatThrownBy(() -> Tensor.ofInts(new int[3], 2, 2))
        .hasMessage("shape [2, 2] needs 4 values, given 3");
  }

  @Test
  void thousandsOfBatchesTakeNoMoreDirectMemoryThanTheFirst() {
    DataLoader loader =
        new DataLoader(
            new Made(9_000, CollateTest::detection),
            new SequentialSampler(9_000),
            new LoaderOptions(3, 2, false),
            new RandomStreams(0));
    BufferPoolMXBean direct =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .filter(pool -> pool.getName().equals("direct"))
            .findFirst()
            .orElseThrow();
    try (BatchStream stream = loader.open(0, 0)) {
      for (int i = 0; i < 50; i++) {
        stream.next(manager).close();
      }
      long buffers = direct.getCount();
      while (stream.hasNext()) {
        stream.next(manager).close();
      }
      assertThat(direct.getCount()).isLessThanOrEqualTo(buffers);
    }
    assertThat(manager.getManagedArrays()).isEmpty();
  }

  private void assertRefused(Function<Integer, Example> made, String reason) {
    try (BatchStream stream = loader(made).open(0, 0)) {
      assertThatThrownBy(() -> stream.next(manager))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("the examples of a batch differ: ")
          .hasMessageContaining(reason);
    }
  }

  private static Example example(Tensor tensor, TensorKey key) {
    return new Example(List.of(), List.of(), Sample.empty()).with(key, tensor);
  }

  /** An image, and as many boxes with labels as its index says. */
  private static Example detection(int index) {
    int count = index % 4;
    float[] boxes = new float[4 * count];
    long[] labels = new long[count];
    java.util.Arrays.fill(boxes, count);
    java.util.Arrays.fill(labels, 7);
    Tensor image = Tensor.ofUnsignedBytes(new byte[] {(byte) 200, (byte) index}, 1, 2);
    Tensor score = Tensor.ofDoubles(new double[] {index / 2.0});
    Tensor id = Tensor.ofInts(new int[] {index});
    return new Example(List.of(image), List.of(scalar(score), scalar(id)), Sample.empty())
        .with(MASK, Tensor.ofBooleans(new boolean[] {count > 0}, 1))
        .with(BOXES, new Tensor(boxes, count, 4))
        .with(LABELS, Tensor.ofLongs(labels, count));
  }

  private static Tensor scalar(Tensor tensor) {
    assertThat(tensor.shape()).isEmpty();
    return tensor;
  }

  private static DataLoader loader(Function<Integer, Example> made) {
    return new DataLoader(
        new Made(3, made),
        new SequentialSampler(3),
        new LoaderOptions(3, 0, false),
        new RandomStreams(0));
  }

  private record Made(int size, Function<Integer, Example> made) implements Dataset {

    @Override
    public Example get(int index, RandomGenerator random) {
      return made.apply(index);
    }
  }
}
