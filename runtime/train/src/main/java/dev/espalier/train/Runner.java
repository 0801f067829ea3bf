package dev.espalier.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.espalier.registry.BuildException;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.LoadOptions;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.BatchStream;
import dev.espalier.train.data.DataLoader;
import dev.espalier.train.eval.Evaluator;
import dev.espalier.train.hook.HookChain;
import dev.espalier.train.loop.Loop;
import dev.espalier.train.model.StepOutput;
import dev.espalier.train.model.TrainableModel;
import dev.espalier.train.optim.TrainableParameters;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Trains and evaluates by a config: puts loop, hooks, model and data together and starts them.
 *
 * <p>Each call builds everything anew, in the calling thread; a process trains one model at a time.
 */
public final class Runner {

  private final TrainConfig config;
  private final RunOptions options;

  private Runner(TrainConfig config, RunOptions options) {
    this.config = config;
    this.options = options;
  }

  /** Returns the runner of a config, without anything added. */
  public static Runner of(TrainConfig config) {
    return of(config, RunOptions.named("run"));
  }

  /** Returns the runner of a config and what a program adds to it. */
  public static Runner of(TrainConfig config, RunOptions options) {
    return new Runner(config, options);
  }

  /**
   * Trains, from the start or from a checkpoint, to the end or until it is stopped.
   *
   * <p>A run that is stopped leaves a checkpoint of the iteration it came to, from which a resumed
   * run goes on exactly.
   *
   * @throws BuildException if a module cannot be built, hooks do not go together, or there is
   *     nothing to train on
   * @throws dev.espalier.train.checkpoint.CheckpointException if a checkpoint cannot be read or
   *     written, or is not one that this run can go on from
   * @throws dev.espalier.train.hook.RunException if a hook or the model fails; the last checkpoint
   *     stays whole
   * @throws java.io.UncheckedIOException if the work dir cannot be written, or another run writes
   *     to it
   */
  public RunResult run() {
    try (WorkDir workDir = WorkDir.prepare(config, options);
        RunParts parts = new RunParts(config, options.context())) {
      return new Training(config, options, parts).run(workDir.folder());
    }
  }

  /**
   * Evaluates a checkpoint on {@code data.test}, or on {@code data.val} where there is none.
   *
   * <p>A checkpoint of a run must match the model; other files, as PyTorch's, are read as {@code
   * load_options} says.
   *
   * @param checkpoint a checkpoint, a pointer to one, or other weights
   * @return the metrics by name, in order
   * @throws BuildException if the config has no split to evaluate or measures nothing
   */
  public Map<String, Double> test(Path checkpoint) {
    DataSplit split = config.data().testing();
    if (split == null || config.evaluation() == null) {
      throw new BuildException(
          "to test, a config needs 'evaluation' and one of 'data.test' and 'data.val'");
    }
    Path file = CheckpointStore.resolve(checkpoint);
    try (RunParts parts = new RunParts(config, options.context())) {
      DataLoader data = parts.loader(split);
      TrainableModel model = parts.model(data);
      loadOptions(file).load(file, model.block());
      Evaluator evaluator = parts.evaluator(data);
      return evaluator == null ? Map.of() : evaluator.evaluate(model);
    }
  }

  /** A checkpoint of ours has the model's own names; other files are taken as the config says. */
  private LoadOptions loadOptions(Path file) {
    return CheckpointStore.isCheckpoint(file) ? LoadOptions.EVERYTHING : config.loadOptions();
  }

  /** Builds everything and computes the loss and gradients of one batch; changes nothing. */
  public DryRun dryRun() {
    try (RunParts parts = new RunParts(config, options.context())) {
      DataLoader data = parts.trainLoader();
      TrainableModel model = parts.model(data);
      parts.optimizer(model).close();
      Loop loop = parts.loop();
      HookChain hooks =
          HookAssembly.of(
              config,
              options,
              loop.length(),
              parts.engine().device(),
              parts.evaluator(validation(parts)));
      Engine engine = Engine.getInstance();
      try (BatchStream stream = data.open(0, 0);
          NDManager scope = parts.scope();
          Batch batch = stream.next(scope);
          GradientCollector collector = engine.newGradientCollector()) {
        StepOutput output = model.trainStep(batch, new ParameterStore(scope, false));
        collector.backward(output.loss());
        List<Shape> inputs = batch.inputs().stream().map(NDArray::getShape).toList();
        return new DryRun(
            inputs,
            batch.targets().stream().map(NDArray::getShape).toList(),
            List.of(model.block().getOutputShapes(inputs.toArray(Shape[]::new))),
            output.loss().toType(DataType.FLOAT64, false).getDouble(),
            TrainableParameters.of(model.block()).scalars(),
            data.dataset().size(),
            data.batches(),
            loop.length(),
            hooks.plan().text(loop.stages()));
      }
    }
  }

  private @Nullable DataLoader validation(RunParts parts) {
    DataSplit val = options.validate() ? config.data().validation() : null;
    return val == null ? null : parts.loader(val);
  }
}
