package dev.espalier.train.loop;

import ai.djl.ndarray.NDManager;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.BatchStream;
import dev.espalier.train.data.DataLoader;
import dev.espalier.train.data.RandomStreams;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.HookChain;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.RunState;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Goes through the workflow until all epochs are trained: the order of stages is that of mmcv's
 * {@code EpochBasedRunner}.
 *
 * <p>It can begin in the middle of an epoch, since the order of items and every draw are functions
 * of seed and position.
 */
public final class EpochBasedLoop {

  private final List<Flow> workflow;
  private final Map<Mode, DataLoader> loaders;
  private final HookChain hooks;
  private final StopSignal stop;
  private final Supplier<NDManager> managers;
  private final BatchStep step;

  /**
   * Creates a loop.
   *
   * @param workflow the flows of one round
   * @param loaders the data of each mode that the workflow has
   * @param hooks what to call at each stage
   * @param stop asks the loop to stop
   * @param managers makes a manager for the arrays of one batch
   * @param random what the engine's draws follow from
   */
  public EpochBasedLoop(
      List<Flow> workflow,
      Map<Mode, DataLoader> loaders,
      HookChain hooks,
      StopSignal stop,
      Supplier<NDManager> managers,
      RandomStreams random) {
    this.workflow = List.copyOf(workflow);
    this.loaders = Map.copyOf(loaders);
    this.hooks = hooks;
    this.stop = stop;
    this.managers = managers;
    this.step = new BatchStep(random);
  }

  /** Runs from where the state stands to the last epoch, or until it is stopped. */
  public void run(Run run) {
    hooks.call(Hook::beforeRun, run);
    while (run.state().epoch() < run.state().maxEpochs() && !stop.isStopped()) {
      for (Flow flow : workflow) {
        flow(flow, run);
      }
    }
    hooks.call(Hook::afterRun, run);
  }

  private void flow(Flow flow, Run run) {
    for (int i = 0; i < flow.epochs() && !stop.isStopped(); i++) {
      if (flow.mode() == Mode.VAL) {
        validate(run);
      } else if (run.state().epoch() < run.state().maxEpochs()) {
        train(run);
      }
    }
  }

  private void train(Run run) {
    RunState state = run.state();
    DataLoader loader = loader(Mode.TRAIN);
    int first = (int) (state.iter() - (long) state.epoch() * state.itersPerEpoch());
    state.begin(Mode.TRAIN, first, loader.batches());
    hooks.call(Hook::beforeTrainEpoch, run);
    try (BatchStream stream = loader.open(state.epoch(), first)) {
      for (int i = first; stream.hasNext(); i++) {
        if (stop.isStopped()) {
          return;
        }
        try (NDManager scope = managers.get();
            Batch batch = stream.next(scope)) {
          state.beginIter(i, batch.size());
          hooks.call(Hook::beforeTrainIter, run);
          step.train(run, batch, scope);
          hooks.call(Hook::afterTrainIter, run);
          state.endTrainIter();
        }
      }
    }
    hooks.call(Hook::afterTrainEpoch, run);
    state.endTrainEpoch();
  }

  private void validate(Run run) {
    RunState state = run.state();
    DataLoader loader = loader(Mode.VAL);
    state.begin(Mode.VAL, 0, loader.batches());
    hooks.call(Hook::beforeValEpoch, run);
    try (BatchStream stream = loader.open(0, 0)) {
      for (int i = 0; stream.hasNext() && !stop.isStopped(); i++) {
        try (NDManager scope = managers.get();
            Batch batch = stream.next(scope)) {
          state.beginIter(i, batch.size());
          hooks.call(Hook::beforeValIter, run);
          step.validate(run, batch, scope);
          hooks.call(Hook::afterValIter, run);
        }
      }
    }
    hooks.call(Hook::afterValEpoch, run);
  }

  private DataLoader loader(Mode mode) {
    DataLoader loader = loaders.get(mode);
    if (loader == null) {
      throw new IllegalStateException("the workflow has a flow without data: " + mode);
    }
    return loader;
  }
}
