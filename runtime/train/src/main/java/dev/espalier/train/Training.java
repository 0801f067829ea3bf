package dev.espalier.train;

import dev.espalier.config.MapNode;
import dev.espalier.registry.BuildException;
import dev.espalier.registry.ContextKey;
import dev.espalier.train.checkpoint.CheckpointOrigin;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.Resumable;
import dev.espalier.train.data.DataLoader;
import dev.espalier.train.dist.Processes;
import dev.espalier.train.dist.SingleProcess;
import dev.espalier.train.eval.Evaluator;
import dev.espalier.train.hook.BestScores;
import dev.espalier.train.hook.CheckpointRecorder;
import dev.espalier.train.hook.HookChain;
import dev.espalier.train.hook.LogBuffer;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.RunState;
import dev.espalier.train.log.RunSummary;
import dev.espalier.train.loop.Flow;
import dev.espalier.train.loop.Loop;
import dev.espalier.train.loop.Session;
import dev.espalier.train.model.TrainableModel;
import dev.espalier.train.optim.Optimizer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One training from its beginning to its end: puts the parts together and drives the loop. */
final class Training {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss");

  private final TrainConfig config;
  private final RunOptions options;
  private final RunParts parts;

  Training(TrainConfig config, RunOptions options, RunParts parts) {
    this.config = config;
    this.options = options;
    this.parts = parts;
  }

  RunResult run(Path workDir) {
    long begun = System.nanoTime();
    DataLoader data = parts.trainLoader();
    if (data.batches() == 0) {
      throw new BuildException("'data.train' has no items");
    }
    TrainableModel model = parts.model(data);
    DataSplit val = config.data().validation();
    DataLoader validation = val == null ? null : parts.loader(val);
    Evaluator evaluator = options.validate() ? parts.evaluator(validation) : null;
    Loop loop = parts.loop();
    HookChain hooks =
        HookAssembly.of(config, options, loop.length(), parts.engine().device(), evaluator);
    plan(hooks, loop);
    try (Optimizer optimizer = parts.optimizer(model)) {
      CheckpointStore checkpoints = new CheckpointStore(config.checkpointConfig().folder(workDir));
      StartingPoint start =
          StartingPoint.of(config, options, checkpoints.folder(), model, optimizer);
      CheckpointRecorder recorder = recorder(hooks, data);
      RunState state = start.state(loop.length(), data.batches(), processes(options));
      start.warn(recorder);
      Run run =
          new Run(
              state,
              model,
              optimizer,
              evaluator,
              new LogBuffer(),
              new BestScores(start.bestScores()),
              checkpoints,
              recorder,
              workDir,
              LocalDateTime.now(ZoneId.systemDefault()).format(STAMP));
      drive(loop, session(run, hooks, data, validation), hooks, start.resumed(), run);
      return finish(run, Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  private CheckpointRecorder recorder(HookChain hooks, DataLoader data) {
    MapNode settings = (MapNode) TrainConfigCodec.INSTANCE.encode(config);
    return new CheckpointRecorder(
        config.seed(),
        options.configText(),
        versions(),
        hooks.states(),
        new CheckpointOrigin(
            settings, options.history(), data.dataset().size(), data.batches(), null));
  }

  /** Returns who trains together: what the program says, or this process alone. */
  static Processes processes(RunOptions options) {
    Processes given = options.context().find(ContextKey.of(Processes.class));
    return given == null ? new SingleProcess() : given;
  }

  private static void plan(HookChain hooks, Loop loop) {
    LOG.info("hooks:{}{}", System.lineSeparator(), hooks.plan().summary(loop.stages()));
    LOG.debug("hooks by stage:{}{}", System.lineSeparator(), hooks.plan().text(loop.stages()));
    for (String idle : hooks.plan().idle(loop.stages())) {
      LOG.warn("the hook '{}' does nothing: this kind of runner has none of its stages", idle);
    }
  }

  private Session session(
      Run run, HookChain hooks, DataLoader data, @Nullable DataLoader validation) {
    List<Flow> workflow =
        config.workflow() == null ? List.of(new Flow(Mode.TRAIN, 1)) : config.workflow();
    Map<Mode, DataLoader> loaders = new EnumMap<>(Mode.class);
    loaders.put(Mode.TRAIN, data);
    if (validation != null) {
      loaders.put(Mode.VAL, validation);
    }
    return new Session(run, hooks, workflow, loaders, options.stop(), parts::scope, parts.random());
  }

  /** Runs the loop, and closes the hooks however it ends. */
  private static void drive(
      Loop loop, Session session, HookChain hooks, @Nullable Resumable resumed, Run run) {
    try {
      if (resumed != null) {
        run.recorder().hooks().restore(resumed.checkpoint(), run);
      }
      loop.run(session);
      saveIfStopped(run);
    } catch (RuntimeException | Error e) {
      hooks.close(run.state(), e);
      FailureFile.write(run.workDir(), run.timestamp(), e);
      throw e;
    }
    hooks.close(run.state(), null);
  }

  /** Saves where a run was stopped, while its hooks still have what is in checkpoints. */
  private static void saveIfStopped(Run run) {
    RunState state = run.state();
    if (!state.isOver() && state.processes().isMain()) {
      Path file = run.checkpoints().save("iter_" + state.iter(), run.recorder().record(run));
      run.checkpoints().point(CheckpointStore.LATEST, file);
      LOG.info("stopped in epoch {}; to go on: --resume-from {}", state.dataPass() + 1, file);
    }
  }

  private static RunResult finish(Run run, Duration duration) {
    RunState state = run.state();
    if (state.processes().isMain()) {
      LOG.info("{}", RunSummary.of(run, duration));
    }
    return new RunResult(
        state.completedEpochs(),
        state.iter(),
        !state.isOver(),
        state.metrics(),
        run.scores().all(),
        run.workDir());
  }

  private Map<String, String> versions() {
    return Map.of(
        parts.engine().name(),
        parts.engine().version(),
        "java",
        System.getProperty("java.version"));
  }
}
