package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.espalier.config.Config;
import dev.espalier.config.MapNode;
import dev.espalier.config.Schema;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.HostTensor;
import dev.espalier.train.checkpoint.KeyRevision;
import dev.espalier.train.checkpoint.LoadOptions;
import dev.espalier.train.checkpoint.LoadOptionsBuilder;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.BatchStream;
import dev.espalier.train.data.DataLoader;
import dev.espalier.train.data.Dataset;
import dev.espalier.train.data.Example;
import dev.espalier.train.data.LoaderOptions;
import dev.espalier.train.data.RaggedKey;
import dev.espalier.train.data.RandomStreams;
import dev.espalier.train.data.RepeatDataset;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.SequentialSampler;
import dev.espalier.train.data.StackedKey;
import dev.espalier.train.data.Tensor;
import dev.espalier.train.engine.EngineSettings;
import dev.espalier.train.engine.RunningEngine;
import dev.espalier.train.eval.ScoreRule;
import dev.espalier.train.hook.ClosureHook;
import dev.espalier.train.hook.Stage;
import dev.espalier.train.hook.ema.EmaHookConfig;
import dev.espalier.train.hook.guard.EarlyStoppingHookConfig;
import dev.espalier.train.hook.guard.NanGuardHookConfig;
import dev.espalier.train.hook.guard.NanPolicy;
import dev.espalier.train.hook.guard.TimeLimitHookConfig;
import dev.espalier.train.hook.sync.DistSamplerSeedHookConfig;
import dev.espalier.train.hook.sync.SyncBuffersHookConfig;
import dev.espalier.train.hook.watch.MemoryHookConfig;
import dev.espalier.train.hook.watch.ProfilerHookConfig;
import dev.espalier.train.log.JsonLoggerConfig;
import dev.espalier.train.log.TensorboardLoggerConfig;
import dev.espalier.train.log.TextLoggerConfig;
import dev.espalier.train.loop.StopSignal;
import dev.espalier.train.optim.AdamWConfig;
import dev.espalier.train.optim.Optimizer;
import dev.espalier.train.optim.SgdConfig;
import dev.espalier.train.proof.ProofReport;
import dev.espalier.train.proof.ResumeProof;
import dev.espalier.train.schedule.LrSchedule;
import dev.espalier.train.schedule.MomentumSchedule;
import dev.espalier.train.schedule.OneCycleLrConfig;
import dev.espalier.train.schedule.OneCycleMomentumConfig;
import dev.espalier.train.schedule.Progress;
import dev.espalier.train.schedule.StepLrConfig;
import dev.espalier.train.schedule.WarmupCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README's examples, and makes sure that what it shows is what runs here. */
class ReadmeTest {

  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Path HERE = Path.of("src/test/java/dev/espalier/train");
  private static final List<String> FILES =
      List.of(
          "ReadmeTest",
          "LineModel",
          "LineDataset",
          "MeanError",
          "GoodEnoughHook",
          "CountingHook",
          "HardestLastSampler");

  @TempDir Path workDir;

  private final TrainConfig typed = config();
  private RunOptions options;

  @BeforeEach
  void freshOptions() {
    options = options("seed = 0\n");
  }

  private static TrainConfig config() {
    TrainConfig typed =
        TrainConfigBuilder.of(
            c ->
                c.model(LineModelConfig.of(m -> {}))
                    .data(
                        d ->
                            d.samplesPerGpu(8)
                                .train(LineDatasetConfig.of(l -> l.size(64)))
                                .val(LineDatasetConfig.of(l -> l.size(16))))
                    .optimizer(SgdConfig.of(s -> s.lr(0.2).momentum(0.9)))
                    .optimizerConfig(o -> o.gradClip(g -> g.maxNorm(5.0)))
                    .lrConfig(
                        StepLrConfig.of(
                            s ->
                                s.step(ValueNode.of(10)).warmup(WarmupCurve.LINEAR).warmupIters(8)))
                    .evaluation(
                        e ->
                            e.metric(List.of(MeanErrorConfig.of(m -> {})))
                                .saveBest(List.of("auto"))
                                .rule(List.of(ScoreRule.LESS)))
                    .customHooks(List.of(GoodEnoughHookConfig.of(h -> h.error(0.05))))
                    .totalEpochs(20));
    return typed;
  }

  private RunOptions options(String text) {
    StopSignal stop = new StopSignal();
    RunOptions options =
        RunOptions.named("line")
            .withConfigText(text)
            .withWorkDir(workDir)
            .withContext(BuildContext.empty().with(StopSignal.class, stop))
            .withStop(stop);
    return options;
  }

  @Test
  void running() {
    Config config = Config.of((MapNode) TrainConfigCodec.INSTANCE.encode(typed));

    RunResult result = Runner.of(config.as(TrainConfig.class), options).run();

    assertThat(result.stopped()).as("by the hook").isTrue();
    assertThat(result.metrics().get("mean_error")).isLessThanOrEqualTo(0.05);
    assertThat(workDir.resolve("line.groovy")).hasContent("seed = 0");
    assertThat(workDir.resolve("best")).isRegularFile();
  }

  @Test
  void withoutTraining() {
    Runner.of(typed, options).run();
    DryRun dry = Runner.of(typed, options).dryRun();
    Map<String, Double> metrics = Runner.of(typed, options).test(workDir.resolve("best"));

    assertThat(dry.itersPerEpoch()).isEqualTo(8);
    assertThat(metrics).containsOnlyKeys("mean_error");
  }

  @Test
  void readingACheckpoint() {
    Runner.of(typed, options).run();

    Checkpoint checkpoint = CheckpointStore.read(workDir.resolve("latest"));

    Map<String, HostTensor> weights = checkpoint.weights();
    assertThat(weights).containsOnlyKeys("weight", "bias");
    assertThat(weights.get("weight").toFloats()[0]).isBetween(1.5f, 2.5f);
    assertThat(checkpoint.component(Checkpoint.OPTIMIZER).tensors())
        .containsOnlyKeys("weight.momentum_buffer", "bias.momentum_buffer");
    assertThat(checkpoint.meta().versions()).containsOnlyKeys("PyTorch", "java");
  }

  @Test
  void resuming() {
    Runner.of(typed, options).run();
    RunOptions again = options("").withResumeFrom(workDir.resolve("latest"));

    assertThat(Runner.of(typed, again).run().epochs()).isPositive();
  }

  @Test
  void provingAResume() {
    ProofReport proof =
        ResumeProof.of(typed).withOptions(RunOptions.named("line")).withIterations(10).run();

    assertThat(proof.isExact()).as(proof.toString()).isTrue();
    assertThat(proof.rows()).isNotEmpty();
  }

  @Test
  void schedules() {
    LrSchedule oneCycle =
        OneCycleLrConfig.of(c -> c.maxLr(List.of(0.1))).build(BuildContext.empty());
    MomentumSchedule momentum =
        OneCycleMomentumConfig.of(c -> c.pctStart(0.3)).build(BuildContext.empty());
    Progress start = new Progress(0, 0, 10, 1000, 100);

    assertThat(oneCycle.lr(0.02, start)).isCloseTo(0.1 / 25, within(1e-15));
    assertThat(momentum.momentum(0.9, start)).isEqualTo(0.95);
  }

  @Test
  void theEngine() {
    RunningEngine engine = EngineSettings.defaults().withThreads(1).start();

    assertThat(engine.name()).isEqualTo("PyTorch");
  }

  @Test
  void aResultBelongsToTheManagerOfTheArrayWhoseMethodWasCalled() {
    EngineSettings.defaults().start();
    try (NDManager run = NDManager.newBaseManager();
        NDManager scope = run.newSubManager()) {
      NDArray weight = run.create(2f);
      NDArray input = scope.create(3f);

      assertThat(input.mul(weight).getManager()).isSameAs(scope);
      assertThat(weight.mul(input).getManager()).isSameAs(run);
    }
  }

  @Test
  void theTableOfLoggersIsWhole() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    for (Schema logger :
        List.of(TextLoggerConfig.SCHEMA, JsonLoggerConfig.SCHEMA, TensorboardLoggerConfig.SCHEMA)) {
      String row =
          readme
              .lines()
              .filter(line -> line.startsWith("| `" + logger.name() + "` |"))
              .findFirst()
              .orElseThrow();
      logger.keys().forEach(key -> assertThat(row).contains("`" + key + "`"));
    }
  }

  @Test
  void theTableOfHooksIsWhole() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    for (Schema hook :
        List.of(
            EmaHookConfig.SCHEMA,
            EarlyStoppingHookConfig.SCHEMA,
            NanGuardHookConfig.SCHEMA,
            TimeLimitHookConfig.SCHEMA,
            SyncBuffersHookConfig.SCHEMA,
            DistSamplerSeedHookConfig.SCHEMA,
            ProfilerHookConfig.SCHEMA,
            MemoryHookConfig.SCHEMA)) {
      String row =
          readme
              .lines()
              .filter(line -> line.startsWith("| `" + hook.name() + "` |"))
              .findFirst()
              .orElseThrow();
      hook.keys().stream()
          .filter(key -> !List.of("priority", "on_failure").contains(key))
          .forEach(key -> assertThat(row).contains("`" + key + "`"));
    }
    for (String key : EvaluationConfigCodec.SCHEMA.keys()) {
      assertThat(readme).contains("`evaluation." + key + "`");
    }
    for (NanPolicy policy : NanPolicy.values()) {
      assertThat(readme).contains("| `" + policy.name().toLowerCase(Locale.ROOT) + "` |");
    }
  }

  @Test
  void closures() {
    List<Integer> told = new ArrayList<>();
    RunOptions telling =
        options.withHook(
            new ClosureHook(
                Stage.AFTER_TRAIN_EPOCH, run -> told.add(run.state().completedEpochs())));

    Runner.of(typed, telling).run();

    assertThat(told).startsWith(1);
  }

  @Test
  void theTableOfKeysIsWhole() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    TrainConfigCodec.SCHEMA.keys().forEach(key -> assertThat(readme).contains("| `" + key + "` |"));
  }

  @Test
  void optimizersOfTheTypedBuilders() {
    ModuleConfig<? extends Optimizer> optimizer = AdamWConfig.of(a -> a.lr(5e-4).weightDecay(0.05));

    assertThat(optimizer.toString()).contains("lr=5.0E-4", "weightDecay=0.05", "eps=1.0E-8");
  }

  @Test
  void structuresOfTensors() {
    Tensor image = Tensor.ofUnsignedBytes(new byte[2], 1, 2);
    StackedKey mask = new StackedKey("image.mask");
    RaggedKey boxes = new RaggedKey("gt.boxes");
    RaggedKey labels = new RaggedKey("gt.labels");

    Example example =
        new Example(List.of(image), List.of(), Sample.empty())
            .with(mask, Tensor.ofBooleans(new boolean[] {true, true}, 1, 2))
            .with(boxes, new Tensor(new float[] {0, 0, 1, 1}, 1, 4))
            .with(labels, Tensor.ofLongs(new long[] {7}, 1));

    EngineSettings.defaults().start();
    DataLoader loader =
        new DataLoader(
            new RepeatDataset(new OneExample(example), 3),
            new SequentialSampler(3),
            new LoaderOptions(3, 0, false),
            new RandomStreams(0));
    try (NDManager manager = NDManager.newBaseManager();
        BatchStream stream = loader.open(0, 0);
        Batch batch = stream.next(manager)) {
      NDArray masks = batch.get(mask);
      NDList boxesOfEach = batch.get(boxes);

      assertThat(masks.getShape()).isEqualTo(new Shape(3, 1, 2));
      assertThat(boxesOfEach.getShapes()).containsOnly(new Shape(1, 4)).hasSize(3);
    }
  }

  private record OneExample(Example example) implements Dataset {

    @Override
    public int size() {
      return 1;
    }

    @Override
    public Example get(int index, RandomGenerator random) {
      return example;
    }
  }

  @Test
  void weightsOfPyTorch() {
    LoadOptions backbone =
        LoadOptionsBuilder.builder()
            .strict(false)
            .reviseKeys(
                List.of(new KeyRevision("^module\\.", ""), new KeyRevision("^net\\.", "backbone.")))
            .prefix("backbone")
            .build();

    assertThatThrownBy(() -> backbone.read(Path.of("src/test/resources/pth/line.pth")))
        .hasMessageContaining("no weight of")
        .hasMessageContaining("they begin with [weight, bias, head]");
  }

  @Test
  void everyExampleOfTheReadmeIsRunHere() throws IOException {
    StringBuilder here = new StringBuilder();
    for (String file : FILES) {
      here.append(plain(Files.readString(HERE.resolve(file + ".java"))));
    }
    Matcher examples = JAVA.matcher(Files.readString(Path.of("README.md")));
    int count = 0;
    while (examples.find()) {
      assertThat(here).contains(plain(examples.group(1)));
      count++;
    }
    assertThat(count).isEqualTo(19);
  }

  private static String plain(String code) {
    return code.replaceAll("\\s+", "");
  }
}
