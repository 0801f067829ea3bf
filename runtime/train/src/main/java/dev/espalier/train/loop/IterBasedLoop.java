package dev.espalier.train.loop;

import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.hook.RunLength;
import dev.espalier.train.hook.RunState;
import dev.espalier.train.hook.Stage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Goes through the workflow, whose flows count iterations, until all iterations are trained: the
 * order of stages and the counters are those of mmcv's {@code IterBasedRunner}, with two stages
 * more around each pass through the training data.
 *
 * <p>The epoch that hooks see is the number of passes that were begun anew before the batch was
 * read, as in mmcv; so the first iteration of a pass still shows the one before. {@link
 * RunState#dataPass} is exact.
 */
@RegisterModule(name = "IterBasedRunner")
public final class IterBasedLoop implements Loop {

  private final long maxIters;

  /**
   * Creates a loop.
   *
   * @param maxIters the number of iterations to train
   */
  public IterBasedLoop(@Range(min = 1) long maxIters) {
    this.maxIters = maxIters;
  }

  @Override
  public RunLength length() {
    return RunLength.iterations(maxIters);
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(
        Stage.BEFORE_RUN,
        Stage.BEFORE_EPOCH,
        Stage.BEFORE_DATA_PASS,
        Stage.BEFORE_TRAIN_ITER,
        Stage.AFTER_TRAIN_ITER,
        Stage.AFTER_DATA_PASS,
        Stage.BEFORE_VAL_ITER,
        Stage.AFTER_VAL_ITER,
        Stage.AFTER_EPOCH,
        Stage.AFTER_RUN);
  }

  @Override
  public void run(Session session) {
    RunState state = session.state();
    session.call(Stage.BEFORE_RUN);
    session.call(Stage.BEFORE_EPOCH);
    List<Flow> workflow = session.workflow();
    long validated = FlowPart.validated(workflow, state.iter());
    try (TrainPasses train = new TrainPasses(session);
        ValPasses val = new ValPasses(session, validated)) {
      List<FlowPart> round = FlowPart.rest(workflow, state.iter());
      while (!state.isOver() && !session.isStopped()) {
        for (FlowPart part : round) {
          flow(part, session, train, val);
        }
        round = FlowPart.round(workflow);
      }
    }
    session.call(Stage.AFTER_EPOCH);
    session.call(Stage.AFTER_RUN);
  }

  private static void flow(FlowPart part, Session session, TrainPasses train, ValPasses val) {
    RunState state = session.state();
    state.showInnerIter(part.from());
    for (int i = part.from(); i < part.to() && !session.isStopped(); i++) {
      if (part.mode() == Mode.TRAIN && state.isOver()) {
        return;
      }
      session.begin(part.mode(), part.to());
      if (part.mode() == Mode.TRAIN) {
        train.iteration(i);
      } else {
        val.iteration(i);
      }
      state.showInnerIter(i + 1);
    }
  }
}
