package dev.espalier.train;

import dev.espalier.registry.BuildContext;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.data.DataLoader;
import dev.espalier.train.data.LoaderOptions;
import dev.espalier.train.data.RandomStreams;
import dev.espalier.train.data.SequentialSampler;
import dev.espalier.train.hook.BestScores;
import dev.espalier.train.hook.CheckpointRecorder;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.HookChain;
import dev.espalier.train.hook.LogBuffer;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.hook.OptimizerHook;
import dev.espalier.train.hook.Priority;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.RunState;
import dev.espalier.train.loop.EpochBasedLoop;
import dev.espalier.train.loop.Flow;
import dev.espalier.train.loop.StopSignal;
import dev.espalier.train.model.TrainableModel;
import dev.espalier.train.optim.Optimizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Repeats a run that was recorded from mmcv, with hooks that note every call. */
final class TraceRun {

  private static final Map<String, Integer> PRIORITIES =
      Map.of(
          "HIGHEST",
          0,
          "VERY_HIGH",
          10,
          "HIGH",
          30,
          "ABOVE_NORMAL",
          40,
          "NORMAL",
          50,
          "BELOW_NORMAL",
          60,
          "LOW",
          70,
          "VERY_LOW",
          90,
          "LOWEST",
          100);

  private TraceRun() {}

  static List<String> of(JsonNode recorded) {
    List<String> calls = new ArrayList<>();
    List<Hook> hooks = new ArrayList<>();
    hooks.add(new OptimizerHook(null));
    for (JsonNode hook : recorded.get("hooks")) {
      List<String> stages = new ArrayList<>();
      hook.get("stages").forEach(stage -> stages.add(stage.asString()));
      JsonNode priority = hook.get("priority");
      int value =
          priority.isNumber()
              ? priority.asInt()
              : PRIORITIES.get(priority.asString().toUpperCase(Locale.ROOT));
      hooks.add(new RecordingHook(hook.get("name").asString(), stages, new Priority(value), calls));
    }
    List<Flow> workflow = new ArrayList<>();
    for (JsonNode flow : recorded.get("workflow")) {
      Mode mode = Mode.valueOf(flow.get(0).asString().toUpperCase(Locale.ROOT));
      workflow.add(new Flow(mode, flow.get(1).asInt()));
    }
    TrainConfig config = PointConfigs.points(recorded.get("max").asInt(), c -> {});
    try (RunParts parts = new RunParts(config, BuildContext.empty())) {
      DataLoader train = loader(recorded.get("train_batches").asInt());
      DataLoader val = loader(recorded.get("val_batches").asInt());
      TrainableModel model = parts.model(train);
      try (Optimizer optimizer = parts.optimizer(model)) {
        RunState state = new RunState(config.epochs(), train.batches(), 0, 0);
        Run run =
            new Run(
                state,
                model,
                optimizer,
                null,
                new LogBuffer(),
                new BestScores(Map.of()),
                new CheckpointStore(Path.of("unused")),
                new CheckpointRecorder(0, "", Map.of()),
                Path.of("unused"),
                "now");
        new EpochBasedLoop(
                workflow,
                Map.of(Mode.TRAIN, train, Mode.VAL, val),
                new HookChain(hooks),
                new StopSignal(),
                parts::scope,
                parts.random())
            .run(run);
      }
    }
    return calls;
  }

  private static DataLoader loader(int batches) {
    PointDataset dataset = new PointDataset(2 * batches, 0);
    return new DataLoader(
        dataset,
        new SequentialSampler(dataset.size()),
        new LoaderOptions(2, 0, true),
        new RandomStreams(0));
  }

  private record RecordingHook(
      String name, List<String> stages, Priority priority, List<String> calls) implements Hook {

    private void note(String stage, Run run) {
      if (stages.contains(stage)) {
        RunState state = run.state();
        calls.add(
            "%s %s %d %d %d"
                .formatted(name, stage, state.epoch(), state.iter(), state.innerIter()));
      }
    }

    @Override
    public void beforeRun(Run run) {
      note("before_run", run);
    }

    @Override
    public void beforeTrainEpoch(Run run) {
      note("before_train_epoch", run);
    }

    @Override
    public void beforeTrainIter(Run run) {
      note("before_train_iter", run);
    }

    @Override
    public void afterTrainIter(Run run) {
      note("after_train_iter", run);
    }

    @Override
    public void afterTrainEpoch(Run run) {
      note("after_train_epoch", run);
    }

    @Override
    public void beforeValEpoch(Run run) {
      note("before_val_epoch", run);
    }

    @Override
    public void beforeValIter(Run run) {
      note("before_val_iter", run);
    }

    @Override
    public void afterValIter(Run run) {
      note("after_val_iter", run);
    }

    @Override
    public void afterValEpoch(Run run) {
      note("after_val_epoch", run);
    }

    @Override
    public void afterRun(Run run) {
      note("after_run", run);
    }
  }
}
