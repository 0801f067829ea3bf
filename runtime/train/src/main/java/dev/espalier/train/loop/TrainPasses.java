package dev.espalier.train.loop;

import dev.espalier.train.data.BatchStream;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.hook.RunState;
import dev.espalier.train.hook.Stage;
import org.jspecify.annotations.Nullable;

/** Passes through the training data, one after the other, a batch at a time. */
final class TrainPasses implements AutoCloseable {

  private final Session session;
  private @Nullable BatchStream stream;

  TrainPasses(Session session) {
    this.session = session;
  }

  /** Trains the next batch; calls the stages around the pass that begins or ends with it. */
  void iteration(int innerIter) {
    RunState state = session.state();
    state.showEpoch(Math.toIntExact(Math.max(0, state.iter() - 1) / state.itersPerEpoch()));
    BatchStream batches = stream == null ? begin() : stream;
    session.train(batches, innerIter);
    if (!batches.hasNext()) {
      end();
    }
  }

  private BatchStream begin() {
    RunState state = session.state();
    if (state.itersInPass() == state.itersPerEpoch()) {
      end(); // the run stopped when the pass was trained, and before its end was told
    }
    session.call(Stage.BEFORE_DATA_PASS);
    BatchStream next = session.loader(Mode.TRAIN).open(state.dataPass(), state.itersInPass());
    stream = next;
    return next;
  }

  private void end() {
    close();
    session.call(Stage.AFTER_DATA_PASS);
    session.state().endDataPass();
  }

  @Override
  public void close() {
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }
}
