package dev.espalier.train.data;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads a dataset in batches.
 *
 * <p>What it delivers is a function of the seed and the epoch, whatever the number of workers, and
 * an epoch can be entered at any batch.
 */
public final class DataLoader {

  private final Dataset dataset;
  private final Sampler sampler;
  private final LoaderOptions options;
  private final RandomStreams random;
  private final Collator collator = new Collator();

  /**
   * Creates a loader.
   *
   * @param dataset the items
   * @param sampler the order of the items in an epoch
   * @param options the size of batches and the number of threads
   * @param random what the transforms of the items draw from
   */
  public DataLoader(Dataset dataset, Sampler sampler, LoaderOptions options, RandomStreams random) {
    this.dataset = dataset;
    this.sampler = sampler;
    this.options = options;
    this.random = random;
  }

  /** Returns the number of batches in an epoch. */
  public int batches() {
    return options.batches(sampler.size());
  }

  /** Returns the items. */
  public Dataset dataset() {
    return dataset;
  }

  /**
   * Returns the shapes that the inputs of a full batch have; reads the first item to know them.
   *
   * @throws ItemException if the item cannot be read
   */
  public List<Shape> inputShapes() {
    Example first = new ItemReader(dataset, random, 0).read(0);
    return first.inputs().stream()
        .map(input -> new Shape(options.batchSize()).addAll(new Shape(input.shape())))
        .toList();
  }

  /**
   * Begins an epoch. Only one may be open at a time.
   *
   * @param epoch the epoch, from 0
   * @param firstBatch the number of batches to leave out at the start, in {@code [0, batches()]}
   */
  public BatchStream open(int epoch, int firstBatch) {
    int[] order = sampler.order(epoch);
    int size = options.batchSize();
    Iterator<int[]> batches =
        IntStream.range(firstBatch, batches())
            .mapToObj(
                i -> Arrays.copyOfRange(order, i * size, Math.min((i + 1) * size, order.length)))
            .iterator();
    ItemReader items = new ItemReader(dataset, random, epoch);
    BatchReader reader =
        options.workers() == 0
            ? new CallerReader(items, batches)
            : new WorkerReader(items, batches, options.workers());
    return new BatchStream(reader, collator);
  }
}
