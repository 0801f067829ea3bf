package dev.espalier.train.proof;

import dev.espalier.registry.BuildContext;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.train.CheckpointConfig;
import dev.espalier.train.LogConfig;
import dev.espalier.train.RunOptions;
import dev.espalier.train.Runner;
import dev.espalier.train.TrainConfig;
import dev.espalier.train.TrainConfigBuilder;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.log.JsonLoggerConfig;
import dev.espalier.train.log.RunLogger;
import dev.espalier.train.loop.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Proves for a config that stopping changes nothing: runs its first iterations without a stop, then
 * once for every iteration with a stop there and a resume, and compares weights, the optimizer's
 * state, what hooks remember, counters and every value that was logged or measured, bit by bit.
 *
 * <p>A run of n iterations is trained n times over, each time in two parts, and once more with a
 * stop after each iteration. Loggers but one are left out; checkpoints go to a folder of the
 * proof's own. Random draws show in weights and losses, since every draw is a function of seed and
 * position.
 */
public final class ResumeProof {

  /** How many iterations are run where nothing is said. */
  public static final int ITERATIONS = 8;

  private final TrainConfig config;
  private final RunOptions options;
  private final int iterations;
  private final @Nullable Path folder;
  private final Consumer<ProofRow> watcher;

  private ResumeProof(
      TrainConfig config,
      RunOptions options,
      int iterations,
      @Nullable Path folder,
      Consumer<ProofRow> watcher) {
    this.config = config;
    this.options = options;
    this.iterations = iterations;
    this.folder = folder;
    this.watcher = watcher;
  }

  /** Returns the proof of a config, of {@link #ITERATIONS} iterations. */
  public static ResumeProof of(TrainConfig config) {
    return new ResumeProof(config, RunOptions.named("proof"), ITERATIONS, null, row -> {});
  }

  /**
   * Returns a proof with what a program adds to its runs: the name, the context of modules, the
   * weights to begin with, and whether to validate. Its hooks serve all runs of the proof, one
   * after the other.
   */
  public ResumeProof withOptions(RunOptions given) {
    return new ResumeProof(config, given, iterations, folder, watcher);
  }

  /**
   * Returns a proof of another length.
   *
   * @param number the number of iterations, at least 2; a run that is shorter ends earlier
   * @throws IllegalArgumentException if it is below 2
   */
  public ResumeProof withIterations(int number) {
    if (number < 2) {
      throw new IllegalArgumentException(
          "a run of %d iterations cannot be stopped in between; 2 are the least".formatted(number));
    }
    return new ResumeProof(config, options, number, folder, watcher);
  }

  /** Returns a proof that keeps its runs in a folder; else they are deleted at the end. */
  public ResumeProof withFolder(Path kept) {
    return new ResumeProof(config, options, iterations, kept, watcher);
  }

  /** Returns a proof that shows somebody each row of its table as soon as it is there. */
  public ResumeProof withWatcher(Consumer<ProofRow> shown) {
    return new ResumeProof(config, options, iterations, folder, shown);
  }

  /**
   * Runs everything.
   *
   * @throws dev.espalier.train.checkpoint.CheckpointException if a run cannot go on at all
   * @throws UncheckedIOException if the folder cannot be written
   */
  public ProofReport run() {
    if (folder != null) {
      return in(folder);
    }
    try (ProofFolder temporary = ProofFolder.create()) {
      return in(temporary.path());
    }
  }

  private ProofReport in(Path work) {
    ProofTrace whole = train(fresh(work.resolve("whole")), List.of());
    int last = Math.toIntExact(whole.end().meta().iter());
    List<ProofRow> rows = new ArrayList<>();
    for (int stop = 1; stop < last; stop++) {
      Path stopped = fresh(work.resolve("stop_" + stop));
      rows.add(row("after " + stop, whole, train(stopped, List.of(stop))));
    }
    if (last > 2) {
      List<Integer> all = IntStream.range(1, last).boxed().toList();
      rows.add(row("after each", whole, train(fresh(work.resolve("stop_each")), all)));
    }
    return new ProofReport(options.name(), last, config.seed(), whole.end(), rows);
  }

  private ProofRow row(String stopped, ProofTrace whole, ProofTrace resumed) {
    ProofRow row = ProofRow.compare(stopped, whole, resumed);
    watcher.accept(row);
    return row;
  }

  /** Trains to the end, with a stop and a resume after each of some iterations. */
  private ProofTrace train(Path workDir, List<Integer> stops) {
    ProofTrace trace = new ProofTrace();
    Path resume = null;
    for (int stop : stops) {
      part(workDir, resume, stop, trace);
      resume = latest(workDir);
    }
    part(workDir, resume, iterations, trace);
    trace.ended(CheckpointStore.read(latest(workDir)));
    return trace;
  }

  private void part(Path workDir, @Nullable Path resume, int end, ProofTrace trace) {
    StopSignal stop = new StopSignal();
    BuildContext context = options.context().with(StopSignal.class, stop);
    Runner.of(
            shortened(),
            options
                .withWorkDir(workDir)
                .withAutoResume(false)
                .withResumeFrom(resume)
                .withContext(context)
                .withStop(stop)
                .withHook(new ProofHook(end, stop, trace)))
        .run();
  }

  /** Every iteration is logged, to see its values; a checkpoint is saved at the end alone. */
  private TrainConfig shortened() {
    LogConfig log = new LogConfig(1, config.logConfig().byEpoch(), jsonLines());
    return TrainConfigBuilder.copyOf(config)
        .checkpointConfig(new CheckpointConfig(-1, -1))
        .logConfig(log)
        .resumeFrom(null)
        .autoResume(false)
        .build();
  }

  private static List<ModuleConfig<? extends RunLogger>> jsonLines() {
    return List.of(JsonLoggerConfig.of(logger -> {}));
  }

  private static Path latest(Path workDir) {
    return workDir.resolve(CheckpointStore.LATEST);
  }

  /** Makes a folder; what an earlier proof left in it goes. */
  private static Path fresh(Path workDir) {
    try {
      ProofFolder.delete(workDir);
      return Files.createDirectories(workDir);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + workDir, e);
    }
  }
}
