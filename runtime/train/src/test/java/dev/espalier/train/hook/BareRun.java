package dev.espalier.train.hook;

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
    return new Run(
        new RunState(2, 10, 0, 0),
        null,
        new NoOptimizer(),
        null,
        new LogBuffer(),
        new BestScores(Map.of()),
        new CheckpointStore(workDir),
        new CheckpointRecorder(0, "", Map.of()),
        workDir,
        "20240101_000000");
  }

  private record NoOptimizer() implements Optimizer {

    @Override
    public List<ParameterGroup> groups() {
      return List.of(new ParameterGroup(new TrainableParameters(Map.of()), 0.01, 0, 0));
    }

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
