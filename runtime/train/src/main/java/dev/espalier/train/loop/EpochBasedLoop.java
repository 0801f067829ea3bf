package dev.espalier.train.loop;

import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.BatchStream;
import dev.espalier.train.data.DataLoader;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.hook.RunLength;
import dev.espalier.train.hook.RunState;
import dev.espalier.train.hook.Stage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Goes through the workflow until all epochs are trained: the order of stages is that of mmcv's
 * {@code EpochBasedRunner}.
 *
 * <p>It can begin in the middle of an epoch, since the order of items and every draw are functions
 * of seed and position.
 */
@RegisterModule(name = "EpochBasedRunner")
public final class EpochBasedLoop implements Loop {

  private final int maxEpochs;

  /**
   * Creates a loop.
   *
   * @param maxEpochs the number of epochs to train
   */
  public EpochBasedLoop(@Range(min = 1) int maxEpochs) {
    this.maxEpochs = maxEpochs;
  }

  @Override
  public RunLength length() {
    return RunLength.epochs(maxEpochs);
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.complementOf(
        EnumSet.of(Stage.BEFORE_EPOCH, Stage.AFTER_EPOCH, Stage.BEFORE_ITER, Stage.AFTER_ITER));
  }

  @Override
  public void run(Session session) {
    RunState state = session.state();
    session.call(Stage.BEFORE_RUN);
    List<FlowPart> round = FlowPart.rest(session.workflow(), state.epoch());
    while (!state.isOver() && !session.isStopped()) {
      round.forEach(part -> flow(part, session));
      round = FlowPart.round(session.workflow());
    }
    session.call(Stage.AFTER_RUN);
  }

  private static void flow(FlowPart part, Session session) {
    for (int i = part.from(); i < part.to() && !session.isStopped(); i++) {
      if (part.mode() == Mode.VAL) {
        validate(session);
      } else if (!session.state().isOver()) {
        train(session);
      }
    }
  }

  private static void train(Session session) {
    RunState state = session.state();
    DataLoader loader = session.loader(Mode.TRAIN);
    int first = state.itersInPass();
    session.begin(Mode.TRAIN, loader.batches());
    session.call(Stage.BEFORE_TRAIN_EPOCH);
    session.call(Stage.BEFORE_DATA_PASS);
    try (BatchStream stream = loader.open(state.epoch(), first)) {
      for (int i = first; stream.hasNext(); i++) {
        if (session.isStopped()) {
          return;
        }
        session.train(stream, i);
      }
    }
    session.call(Stage.AFTER_DATA_PASS);
    session.call(Stage.AFTER_TRAIN_EPOCH);
    state.endTrainEpoch();
  }

  private static void validate(Session session) {
    DataLoader loader = session.loader(Mode.VAL);
    session.begin(Mode.VAL, loader.batches());
    session.call(Stage.BEFORE_VAL_EPOCH);
    try (BatchStream stream = loader.open(0, 0)) {
      for (int i = 0; stream.hasNext() && !session.isStopped(); i++) {
        session.validate(stream, i);
      }
    }
    session.call(Stage.AFTER_VAL_EPOCH);
  }
}
