package dev.espalier.train;

import dev.espalier.registry.BuildContext;
import dev.espalier.train.checkpoint.CheckpointOrigin;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.data.DataLoader;
import dev.espalier.train.data.LoaderOptions;
import dev.espalier.train.data.RandomStreams;
import dev.espalier.train.data.SequentialSampler;
import dev.espalier.train.dist.SingleProcess;
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
import dev.espalier.train.hook.Stage;
import dev.espalier.train.loop.EpochBasedLoop;
import dev.espalier.train.loop.Flow;
import dev.espalier.train.loop.IterBasedLoop;
import dev.espalier.train.loop.Loop;
import dev.espalier.train.loop.Session;
import dev.espalier.train.loop.StopSignal;
import dev.espalier.train.model.TrainableModel;
import dev.espalier.train.optim.Optimizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Repeats a run that was recorded from mmcv, with hooks that note every call. */
final class TraceRun {

  private TraceRun() {}

  static List<String> of(JsonNode recorded) {
    List<String> calls = new ArrayList<>();
    List<Hook> hooks = new ArrayList<>();
    hooks.add(new OptimizerHook(null));
    for (JsonNode hook : recorded.get("hooks")) {
      Set<Stage> stages = EnumSet.noneOf(Stage.class);
      hook.get("stages")
          .forEach(stage -> stages.add(Stage.valueOf(stage.asString().toUpperCase(Locale.ROOT))));
      JsonNode given = hook.get("priority");
      Priority priority =
          given.isNumber() ? new Priority(given.asInt()) : Priority.named(given.asString());
      hooks.add(new RecordingHook(hook.get("name").asString(), stages, priority, calls));
    }
    List<Flow> workflow = new ArrayList<>();
    for (JsonNode flow : recorded.get("workflow")) {
      Mode mode = Mode.valueOf(flow.get(0).asString().toUpperCase(Locale.ROOT));
      workflow.add(new Flow(mode, flow.get(1).asInt()));
    }
    int max = recorded.get("max").asInt();
    Loop loop =
        recorded.get("runner").asString().equals("EpochBasedRunner")
            ? new EpochBasedLoop(max)
            : new IterBasedLoop(max);
    TrainConfig config = PointConfigs.points(1, c -> {});
    try (RunParts parts = new RunParts(config, BuildContext.empty())) {
      DataLoader train = loader(recorded.get("train_batches").asInt());
      DataLoader val = loader(recorded.get("val_batches").asInt());
      TrainableModel model = parts.model(train);
      try (Optimizer optimizer = parts.optimizer(model)) {
        HookChain chain = new HookChain(hooks);
        Run run =
            new Run(
                new RunState(loop.length(), train.batches(), 0, 0, new SingleProcess()),
                model,
                optimizer,
                null,
                new LogBuffer(),
                new BestScores(Map.of()),
                new CheckpointStore(Path.of("unused")),
                new CheckpointRecorder(0, "", Map.of(), chain.states(), CheckpointOrigin.UNKNOWN),
                Path.of("unused"),
                "now");
        loop.run(
            new Session(
                run,
                chain,
                workflow,
                Map.of(Mode.TRAIN, train, Mode.VAL, val),
                new StopSignal(),
                parts::scope,
                parts.random()));
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
      String name, Set<Stage> stages, Priority priority, List<String> calls) implements Hook {

    @Override
    public void call(Stage stage, Run run) {
      RunState state = run.state();
      Mode mode = state.mode();
      calls.add(
          "%s %s %s %d %d %d"
              .formatted(
                  name,
                  stage,
                  mode == null ? null : mode.name().toLowerCase(Locale.ROOT),
                  state.epoch(),
                  state.iter(),
                  state.innerIter()));
    }
  }
}
