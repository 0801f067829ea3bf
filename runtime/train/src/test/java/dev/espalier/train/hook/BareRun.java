package dev.espalier.train.hook;

import dev.espalier.train.checkpoint.CheckpointOrigin;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.optim.Optimizer;
import dev.espalier.train.optim.ParameterGroup;
import dev.espalier.train.optim.TrainableParameters;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A run without a model, for hooks that look at counters and values only. */
public final class BareRun {

  private BareRun() {}

  /** Returns a run of two epochs of ten iterations with the learning rate 0.01. */
  public static Run in(Path workDir) {
    return in(workDir, group(0.01, 0));
  }

  /** Returns parameters, none, with a learning rate and a momentum. */
  public static ParameterGroup group(double lr, double momentum) {
    return new ParameterGroup(new TrainableParameters(Map.of()), lr, momentum, 0);
  }

  /** Returns a run of two epochs of ten iterations with parameter groups. */
  public static Run in(Path workDir, ParameterGroup... groups) {
    return in(workDir, new RunState(2, 10, 0, 0), new NoOptimizer(List.of(groups)));
  }

  /** Returns a run with an optimizer that does something. */
  public static Run in(Path workDir, RunState state, Optimizer optimizer) {
    return new Run(
        state,
        null,
        optimizer,
        null,
        new LogBuffer(),
        new BestScores(Map.of()),
        new CheckpointStore(workDir),
        new CheckpointRecorder(0, "", Map.of(), HookStates.of(List.of()), CheckpointOrigin.UNKNOWN),
        workDir,
        "20240101_000000");
  }

  private record NoOptimizer(List<ParameterGroup> groups) implements Optimizer {

    @Override
    public void step() {}

    @Override
    public void zeroGradients() {}

    @Override
    public ComponentState state() {
      return new ComponentState(Map.of(), Map.of());
    }

    @Override
    public void load(ComponentState state) {}

    @Override
    public void close() {}
  }
}
