package dev.espalier.train.hook.watch;

import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.hook.FailurePolicy;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Priority;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.RunState;
import dev.espalier.train.hook.Stage;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records some epochs or iterations with Java's Flight Recorder, and logs a table of where their
 * time went (in place of mmcv's {@code ProfilerHook}, which is about PyTorch's profiler).
 *
 * <p>Only the main process records.
 */
@RegisterModule
public final class ProfilerHook implements Hook {

  static final String NAME = "ProfilerHook";

  private static final Logger LOG = LoggerFactory.getLogger("espalier");

  private final boolean byEpoch;
  private final int profileIters;
  private final int skip;
  private final Path trace;
  private int units;
  private int iters;
  private @Nullable PartRecording recording;

  /**
   * Creates a hook.
   *
   * @param byEpoch whether {@code profile_iters} and {@code skip} count passes through the data;
   *     else iterations
   * @param profileIters how many of them to record
   * @param skip how many of them to let pass before, so that the virtual machine is warm
   * @param trace the file of the recording; in the work dir if it is not absolute
   */
  public ProfilerHook(
      @Default("true") boolean byEpoch,
      @Default("1") @Range(min = 1) int profileIters,
      @Default("0") @Range(min = 0) int skip,
      @Default("profile.jfr") Path trace) {
    this.byEpoch = byEpoch;
    this.profileIters = profileIters;
    this.skip = skip;
    this.trace = trace;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Priority priority() {
    return Priority.LOWEST;
  }

  @Override
  public FailurePolicy onFailure() {
    return FailurePolicy.DISABLE;
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(Stage.BEFORE_RUN, Stage.AFTER_TRAIN_ITER, Stage.AFTER_DATA_PASS);
  }

  /**
   * Begins to record, unless some of the run is to pass before.
   *
   * @throws IllegalArgumentException if the run is shorter than what is to be recorded
   */
  @Override
  public void beforeRun(Run run) {
    RunState state = run.state();
    long max = byEpoch ? state.maxEpochs() : state.maxIters();
    if (profileIters + skip > max) {
      throw new IllegalArgumentException(
          "profile_iters (%d) and skip (%d) are more than the run has: %d %s"
              .formatted(profileIters, skip, max, byEpoch ? "epochs" : "iterations"));
    }
    beginIfDue(run);
  }

  @Override
  public void afterTrainIter(Run run) {
    iters += recording == null ? 0 : 1;
    if (!byEpoch) {
      count(run);
    }
  }

  @Override
  public void afterDataPass(Run run) {
    if (byEpoch) {
      count(run);
    }
  }

  private void count(Run run) {
    units++;
    if (units == skip + profileIters) {
      close();
    }
    beginIfDue(run);
  }

  private void beginIfDue(Run run) {
    if (units == skip && recording == null && run.state().processes().isMain()) {
      recording = PartRecording.start(run.workDir().resolve(trace));
    }
  }

  @Override
  public void close() {
    if (recording != null) {
      LOG.info("{}", recording.stop(iters));
      recording = null;
    }
  }
}
