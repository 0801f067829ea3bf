package dev.espalier.train.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.BatchStream;
import dev.espalier.train.data.DataLoader;
import dev.espalier.train.data.ItemException;
import dev.espalier.train.data.RandomStreams;
import dev.espalier.train.dist.Processes;
import dev.espalier.train.hook.HookChain;
import dev.espalier.train.hook.LossGuard;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.hook.PartEvent;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.RunException;
import dev.espalier.train.hook.RunState;
import dev.espalier.train.hook.Stage;
import dev.espalier.train.optim.ParameterGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What loops are made of: a run with its hooks and data, and the iterations of both kinds. */
public final class Session {

  /** The part of an iteration that waits for its batch, in a recording of {@link PartEvent}. */
  public static final String BATCH = "batch";

  /** The part of an iteration that computes loss and gradients. */
  public static final String TRAINING_STEP = "training step";

  private final Run run;
  private final HookChain hooks;
  private final List<Flow> workflow;
  private final Map<Mode, DataLoader> loaders;
  private final StopSignal stop;
  private final Supplier<NDManager> managers;
  private final BatchStep step;

  /**
   * Creates a session.
   *
   * @param run the run
   * @param hooks what to call at each stage
   * @param workflow the flows of one round
   * @param loaders the data of each mode that the workflow has
   * @param stop asks the loop to stop
   * @param managers makes a manager for the arrays of one batch
   * @param random what the engine's draws follow from
   */
  public Session(
      Run run,
      HookChain hooks,
      List<Flow> workflow,
      Map<Mode, DataLoader> loaders,
      StopSignal stop,
      Supplier<NDManager> managers,
      RandomStreams random) {
    this.run = run;
    this.hooks = hooks;
    this.workflow = List.copyOf(workflow);
    this.loaders = Map.copyOf(loaders);
    this.stop = stop;
    this.managers = managers;
    this.step = new BatchStep(random, hooks.find(LossGuard.class));
  }

  /** Returns how far the run has come. */
  public RunState state() {
    return run.state();
  }

  /** Returns the flows of one round. */
  public List<Flow> workflow() {
    return workflow;
  }

  /** Tells whether the loop was asked to stop. */
  public boolean isStopped() {
    return stop.isStopped();
  }

  /**
   * Returns the data of a mode.
   *
   * @throws IllegalStateException if the workflow has a flow of that mode, but the run no data
   */
  public DataLoader loader(Mode mode) {
    DataLoader loader = loaders.get(mode);
    if (loader == null) {
      throw new IllegalStateException("the workflow has a flow without data: " + mode);
    }
    return loader;
  }

  /** Calls a stage of every hook. */
  public void call(Stage stage) {
    hooks.call(stage, run);
  }

  /**
   * Begins a flow, or an epoch of one.
   *
   * @param mode what it does
   * @param batches the number of its batches
   */
  public void begin(Mode mode, int batches) {
    run.state().begin(mode, batches);
    run.log().select(mode);
  }

  /**
   * Trains one batch and counts the iteration.
   *
   * @param stream has another batch
   * @param innerIter the index of the iteration that hooks see
   */
  public void train(BatchStream stream, int innerIter) {
    try (NDManager scope = managers.get();
        Batch batch = next(stream, scope)) {
      run.state().beginIter(innerIter, batch.metas());
      if (loader(Mode.TRAIN).skipsItems()) {
        run.log().add("skipped_items", batch.skipped(), 1);
      }
      call(Stage.BEFORE_TRAIN_ITER);
      PartEvent event = PartEvent.start();
      guard("the training step", () -> step.train(run, batch, scope));
      if (!run.state().isSkipped()) {
        averageGradients();
      }
      event.done(TRAINING_STEP, run.state());
      call(Stage.AFTER_TRAIN_ITER);
      run.state().endTrainIter();
    }
  }

  /**
   * Computes the loss of one batch.
   *
   * @param stream has another batch
   * @param innerIter the index of the iteration that hooks see
   */
  public void validate(BatchStream stream, int innerIter) {
    try (NDManager scope = managers.get();
        Batch batch = next(stream, scope)) {
      run.state().beginIter(innerIter, batch.metas());
      call(Stage.BEFORE_VAL_ITER);
      guard("the validation step", () -> step.validate(run, batch, scope));
      call(Stage.AFTER_VAL_ITER);
    }
  }

  private Batch next(BatchStream stream, NDManager scope) {
    PartEvent event = PartEvent.start();
    try {
      Batch batch = stream.next(scope);
      event.done(BATCH, run.state());
      return batch;
    } catch (ItemException e) {
      throw e;
    } catch (OutOfMemoryError | RuntimeException e) {
      throw new RunException("reading a batch", run.state(), e);
    }
  }

  private void guard(String what, Runnable work) {
    try {
      work.run();
    } catch (LossException e) {
      throw e;
    } catch (OutOfMemoryError | RuntimeException e) {
      throw new RunException(what, run.state(), e);
    }
  }

  private void averageGradients() {
    Processes processes = run.state().processes();
    if (processes.isAlone()) {
      return;
    }
    List<NDArray> gradients = new ArrayList<>();
    for (ParameterGroup group : run.optimizer().groups()) {
      group.parameters().byName().values().forEach(p -> gradients.add(p.getArray().getGradient()));
    }
    processes.average(gradients);
    gradients.forEach(NDArray::close);
  }
}
