package dev.espalier.train.data;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Reads a dataset in batches.
 *
 * <p>What it delivers is a function of the seed and the epoch, whatever the number of workers, and
 * an epoch can be entered at any batch. A skipped item changes nothing but its own batch.
 */
public final class DataLoader {

  private final Dataset dataset;
  private final String name;
  private final BatchSampler batches;
  private final LoaderOptions options;
  private final RandomStreams random;
  private final Collator collator = new Collator();

  /**
   * Creates a loader.
   *
   * @param dataset the items
   * @param name how messages call the dataset, such as {@code data.train}
   * @param batches the batches of an epoch
   * @param options the number of threads and the like; the size of batches is that of full ones
   * @param random what the transforms of the items draw from
   */
  public DataLoader(
      Dataset dataset,
      String name,
      BatchSampler batches,
      LoaderOptions options,
      RandomStreams random) {
    this.dataset = dataset;
    this.name = name;
    this.batches = batches;
    this.options = options;
    this.random = random;
  }

  /**
   * Creates a loader of batches that follow each other.
   *
   * @param dataset the items
   * @param sampler the order of the items in an epoch
   * @param options the size of batches and the number of threads
   * @param random what the transforms of the items draw from
   */
  public DataLoader(Dataset dataset, Sampler sampler, LoaderOptions options, RandomStreams random) {
    this(
        dataset,
        "the dataset",
        consecutive(sampler, options.batchSize(), options.dropLast()),
        options,
        random);
  }

  /**
   * Returns batches of visits that follow each other.
   *
   * @param sampler the visits
   * @param size the number of items in a full batch
   * @param dropLast whether to leave out a last batch that is not full
   */
  public static BatchSampler consecutive(Sampler sampler, int size, boolean dropLast) {
    return new ConsecutiveBatches(sampler, size, dropLast);
  }

  /** Returns the number of batches in an epoch. */
  public int batches() {
    return batches.batches();
  }

  /** Tells whether items that cannot be read are skipped. */
  public boolean skipsItems() {
    return options.onError() == OnError.SKIP;
  }

  /** Returns the items. */
  public Dataset dataset() {
    return dataset;
  }

  /**
   * Returns the shapes that the inputs of a full batch have; reads the first item to know them, or
   * the first that can be read.
   *
   * @throws ItemException if the item cannot be read, and another may not stand in for it
   */
  public List<Shape> inputShapes() {
    return first().inputs().stream()
        .map(input -> new Shape(options.batchSize()).addAll(new Shape(input.shape())))
        .toList();
  }

  private Example first() {
    ItemReader items = new ItemReader(dataset, name, random, 0);
    for (int i = 0; ; i++) {
      try {
        return items.read(i);
      } catch (ItemException e) {
        boolean more = i + 1 < dataset.size();
        if (options.onError() == OnError.FAIL || !e.isSkippable() || !more) {
          throw e;
        }
      }
    }
  }

  /**
   * Begins an epoch. Only one may be open at a time.
   *
   * @param epoch the epoch, from 0
   * @param firstBatch the number of batches to leave out at the start, in {@code [0, batches()]}
   * @throws IllegalStateException if the sampler does not keep its promises
   */
  public BatchStream open(int epoch, int firstBatch) {
    int[][] planned = plan(epoch);
    Iterator<int[]> indices = Arrays.stream(planned, firstBatch, planned.length).iterator();
    ItemReader items = new ItemReader(dataset, name, random, epoch);
    BatchReader reader =
        options.workers() == 0
            ? new CallerReader(items, indices, options.onError())
            : new WorkerReader(items, indices, options);
    return new BatchStream(reader, collator, new SkippedItems(name, epoch));
  }

  private int[][] plan(int epoch) {
    int[][] planned = batches.epoch(epoch);
    if (planned.length != batches()) {
      throw new IllegalStateException(
          "the batch sampler announced %d batches and made %d in epoch %d"
              .formatted(batches(), planned.length, epoch + 1));
    }
    int size = dataset.size();
    for (int[] batch : planned) {
      if (batch.length == 0) {
        throw new IllegalStateException("the batch sampler made an empty batch");
      }
      for (int index : batch) {
        if (index < 0 || index >= size) {
          throw new IllegalStateException(
              "the sampler visits item %d of %s, which has %d".formatted(index, name, size));
        }
      }
    }
    return planned;
  }
}
