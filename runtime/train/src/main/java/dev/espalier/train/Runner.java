package dev.espalier.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointMeta;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.ModelState;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.BatchStream;
import dev.espalier.train.data.DataLoader;
import dev.espalier.train.eval.Evaluator;
import dev.espalier.train.hook.BestScores;
import dev.espalier.train.hook.CheckpointRecorder;
import dev.espalier.train.hook.HookChain;
import dev.espalier.train.hook.LogBuffer;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.RunState;
import dev.espalier.train.loop.EpochBasedLoop;
import dev.espalier.train.loop.Flow;
import dev.espalier.train.model.StepOutput;
import dev.espalier.train.model.TrainableModel;
import dev.espalier.train.optim.Optimizer;
import dev.espalier.train.optim.TrainableParameters;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains and evaluates by a config: puts loop, hooks, model and data together and starts them.
 *
 * <p>Each call builds everything anew, in the calling thread; a process trains one model at a time.
 */
public final class Runner {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss");

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
   * @throws dev.espalier.registry.BuildException if a module cannot be built
   * @throws dev.espalier.train.checkpoint.CheckpointException if a checkpoint cannot be read or
   *     written
   * @throws IllegalArgumentException if there is nothing to train on, or a checkpoint to resume
   *     from is of a run whose epochs had another length
   * @throws java.io.UncheckedIOException if the work dir cannot be written
   */
  public RunResult run() {
    Path workDir = WorkDir.prepare(config, options);
    try (RunParts parts = new RunParts(config, options.context())) {
      DataLoader data = parts.trainLoader();
      if (data.batches() == 0) {
        throw new IllegalArgumentException("'data.train' has no items");
      }
      TrainableModel model = parts.model(data);
      DataSplit val = config.data().validation();
      DataLoader validation = val == null ? null : parts.loader(val);
      Evaluator evaluator = options.validate() ? parts.evaluator(validation) : null;
      try (Optimizer optimizer = parts.optimizer(model)) {
        Run run = start(parts, workDir, data, model, optimizer, evaluator);
        loop(parts, data, validation, evaluator).run(run);
        return finish(run);
      }
    }
  }

  /**
   * Evaluates a checkpoint on {@code data.test}, or on {@code data.val} where there is none.
   *
   * @param checkpoint a checkpoint, or a pointer to one
   * @return the metrics by name, in order
   * @throws IllegalArgumentException if the config has no split to evaluate or measures nothing
   */
  public Map<String, Double> test(Path checkpoint) {
    DataSplit split = config.data().testing();
    if (split == null || config.evaluation() == null) {
      throw new IllegalArgumentException(
          "to test, a config needs 'evaluation' and one of 'data.test' and 'data.val'");
    }
    Path file = CheckpointStore.resolve(checkpoint);
    try (RunParts parts = new RunParts(config, options.context())) {
      DataLoader data = parts.loader(split);
      TrainableModel model = parts.model(data);
      ModelState.load(model.block(), CheckpointStore.readWeights(file), file.toString());
      Evaluator evaluator = parts.evaluator(data);
      return evaluator == null ? Map.of() : evaluator.evaluate(model);
    }
  }

  /** Builds everything and computes the loss and gradients of one batch; changes nothing. */
  public DryRun dryRun() {
    try (RunParts parts = new RunParts(config, options.context())) {
      DataLoader data = parts.trainLoader();
      TrainableModel model = parts.model(data);
      parts.optimizer(model).close();
      HookAssembly.of(config, options, null);
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
            config.epochs());
      }
    }
  }

  private Run start(
      RunParts parts,
      Path workDir,
      DataLoader data,
      TrainableModel model,
      Optimizer optimizer,
      @Nullable Evaluator evaluator) {
    Checkpoint resumed = weights(model, optimizer);
    RunState state =
        resumed == null
            ? new RunState(config.epochs(), data.batches(), 0, 0)
            : resumed(resumed.meta(), data.batches());
    return new Run(
        state,
        model,
        optimizer,
        evaluator,
        new LogBuffer(),
        new BestScores(resumed == null ? Map.of() : resumed.meta().bestScores()),
        new CheckpointStore(workDir),
        new CheckpointRecorder(config.seed(), options.configText(), versions(parts)),
        workDir,
        LocalDateTime.now(ZoneId.systemDefault()).format(STAMP));
  }

  /** Returns where a resumed run stands; epochs of another length would make the place a guess. */
  private RunState resumed(CheckpointMeta meta, int itersPerEpoch) {
    long begun = meta.iter() - (long) meta.epoch() * itersPerEpoch;
    if (begun < 0 || begun >= itersPerEpoch) {
      throw new IllegalArgumentException(
          "cannot go on after %d epochs and %d iterations with %d iterations an epoch; resume with the data and the batch size of the checkpoint, or begin with its weights by 'load_from'"
              .formatted(meta.epoch(), meta.iter(), itersPerEpoch));
    }
    return new RunState(config.epochs(), itersPerEpoch, meta.epoch(), meta.iter());
  }

  /**
   * Sets the weights that the config or the program names; returns the checkpoint to go on from.
   */
  private @Nullable Checkpoint weights(TrainableModel model, Optimizer optimizer) {
    Path resume = options.resumeFrom() == null ? config.resumeFrom() : options.resumeFrom();
    Path load = options.loadFrom() == null ? config.loadFrom() : options.loadFrom();
    if (resume != null) {
      Checkpoint checkpoint = CheckpointStore.read(resume);
      ModelState.load(model.block(), checkpoint.weights(), resume.toString());
      optimizer.load(checkpoint.component(Checkpoint.OPTIMIZER));
      LOG.info(
          "resumed from {}: epoch {}, iteration {}",
          CheckpointStore.resolve(resume),
          checkpoint.meta().epoch(),
          checkpoint.meta().iter());
      return checkpoint;
    }
    if (load != null) {
      ModelState.load(model.block(), CheckpointStore.readWeights(load), load.toString());
      LOG.info("weights from {}", CheckpointStore.resolve(load));
    }
    return null;
  }

  private EpochBasedLoop loop(
      RunParts parts,
      DataLoader data,
      @Nullable DataLoader validation,
      @Nullable Evaluator evaluator) {
    HookChain hooks = HookAssembly.of(config, options, evaluator);
    LOG.debug("hooks:{}{}", System.lineSeparator(), hooks.table());
    List<Flow> workflow =
        config.workflow() == null ? List.of(new Flow(Mode.TRAIN, 1)) : config.workflow();
    Map<Mode, DataLoader> loaders = new EnumMap<>(Mode.class);
    loaders.put(Mode.TRAIN, data);
    if (validation != null) {
      loaders.put(Mode.VAL, validation);
    }
    return new EpochBasedLoop(
        workflow, loaders, hooks, options.stop(), parts::scope, parts.random());
  }

  private RunResult finish(Run run) {
    RunState state = run.state();
    boolean stopped = state.epoch() < state.maxEpochs();
    if (stopped) {
      Path file =
          run.checkpoints().save("iter_" + state.iter(), run.recorder().record(run, state.epoch()));
      run.checkpoints().point(CheckpointStore.LATEST, file);
      LOG.info("stopped in epoch {}; to go on: --resume-from {}", state.epoch() + 1, file);
    }
    return new RunResult(
        state.epoch(), stopped, state.metrics(), run.scores().all(), run.workDir());
  }

  private static Map<String, String> versions(RunParts parts) {
    return Map.of(
        parts.engine().name(),
        parts.engine().version(),
        "java",
        System.getProperty("java.version"));
  }
}
