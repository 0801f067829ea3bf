package dev.espalier.train.loop;

import dev.espalier.train.data.BatchStream;
import dev.espalier.train.data.DataLoader;
import dev.espalier.train.hook.Mode;
import org.jspecify.annotations.Nullable;

/** Passes through the validation data, one after the other, a batch at a time. */
final class ValPasses implements AutoCloseable {

  private final Session session;
  private @Nullable BatchStream stream;
  private long skipped;

  /**
   * Creates the passes.
   *
   * @param validated how many batches were validated before
   */
  ValPasses(Session session, long validated) {
    this.session = session;
    this.skipped = validated;
  }

  /** Computes the loss of the next batch. */
  void iteration(int innerIter) {
    BatchStream batches = stream == null ? begin() : stream;
    session.validate(batches, innerIter);
    if (!batches.hasNext()) {
      close();
    }
  }

  private BatchStream begin() {
    DataLoader loader = session.loader(Mode.VAL);
    int first = (int) (skipped % loader.batches());
    skipped = 0;
    BatchStream next = loader.open(0, first);
    stream = next;
    return next;
  }

  @Override
  public void close() {
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }
}
