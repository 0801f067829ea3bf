package dev.espalier.train.data;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads items in worker threads, a bounded number of batches ahead of the caller.
 *
 * <p>A batch is handed to the workers only when an earlier one is taken: that is the back-pressure.
 * Batches and the items in them come in order, whichever worker is done first.
 */
final class WorkerReader implements BatchReader {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerReader.class);
  private static final int SECONDS_TO_STOP = 30;

  private final ItemReader items;
  private final Iterator<int[]> batches;
  private final ExecutorService workers;
  private final LoaderOptions options;
  private final Deque<List<Future<Example>>> ahead = new ArrayDeque<>();

  WorkerReader(ItemReader items, Iterator<int[]> batches, LoaderOptions options) {
    this.items = items;
    this.batches = batches;
    this.options = options;
    this.workers = Executors.newFixedThreadPool(options.workers(), new Workers());
    readAhead();
  }

  @Override
  public boolean hasNext() {
    return !ahead.isEmpty();
  }

  @Override
  public ReadBatch next() {
    List<Future<Example>> batch = ahead.remove();
    readAhead();
    return ReadBatch.of(
        batch.stream().<Supplier<Example>>map(item -> () -> await(item)).toList(),
        options.onError());
  }

  @Override
  public void close() {
    ahead.clear();
    workers.shutdownNow();
    try {
      if (!workers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        LOG.warn("a data worker does not stop; it is left to itself");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readAhead() {
    while (ahead.size() < options.ahead() && batches.hasNext()) {
      ahead.add(
          Arrays.stream(batches.next())
              .mapToObj(index -> workers.submit(() -> items.read(index)))
              .toList());
    }
  }

  private static Example await(Future<Example> item) {
    try {
      return item.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      } else if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (CancellationException)
          new CancellationException("interrupted while waiting for data").initCause(e);
    }
  }

  /** Daemon threads: an abandoned loader does not keep a program alive. */
  private static final class Workers implements ThreadFactory {

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(work, "espalier-data-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    }
  }
}
