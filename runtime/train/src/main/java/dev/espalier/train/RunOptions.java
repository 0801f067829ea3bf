package dev.espalier.train;

import dev.espalier.registry.BuildContext;
import dev.espalier.train.loop.StopSignal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a program adds to a config for one run.
 *
 * @param name the run's name: that of its config file without ending
 * @param configText the config as text, kept in the work dir and in every checkpoint
 * @param workDir the work dir; null for the config's, or else {@code work_dirs/<name>}
 * @param resumeFrom a checkpoint to go on from; null for the config's
 * @param loadFrom a checkpoint whose weights to begin with; null for the config's
 * @param validate whether to evaluate while training
 * @param context what modules take from the program
 * @param stop asks the run to stop after an iteration
 */
public record RunOptions(
    String name,
    String configText,
    @Nullable Path workDir,
    @Nullable Path resumeFrom,
    @Nullable Path loadFrom,
    boolean validate,
    BuildContext context,
    StopSignal stop) {

  /** Returns the options of a run that only has a name. */
  public static RunOptions named(String name) {
    return new RunOptions(name, "", null, null, null, true, BuildContext.empty(), new StopSignal());
  }

  /** Returns a copy with the config's text. */
  public RunOptions withConfigText(String text) {
    return new RunOptions(name, text, workDir, resumeFrom, loadFrom, validate, context, stop);
  }

  /** Returns a copy with a work dir. */
  public RunOptions withWorkDir(@Nullable Path folder) {
    return new RunOptions(name, configText, folder, resumeFrom, loadFrom, validate, context, stop);
  }

  /** Returns a copy that goes on from a checkpoint. */
  public RunOptions withResumeFrom(@Nullable Path checkpoint) {
    return new RunOptions(name, configText, workDir, checkpoint, loadFrom, validate, context, stop);
  }

  /** Returns a copy that begins with the weights of a checkpoint. */
  public RunOptions withLoadFrom(@Nullable Path checkpoint) {
    return new RunOptions(
        name, configText, workDir, resumeFrom, checkpoint, validate, context, stop);
  }

  /** Returns a copy that evaluates while training, or does not. */
  public RunOptions withValidate(boolean evaluates) {
    return new RunOptions(
        name, configText, workDir, resumeFrom, loadFrom, evaluates, context, stop);
  }

  /** Returns a copy with another way to stop the run. */
  public RunOptions withStop(StopSignal signal) {
    return new RunOptions(
        name, configText, workDir, resumeFrom, loadFrom, validate, context, signal);
  }
}
