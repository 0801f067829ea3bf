package dev.espalier.train;

import dev.espalier.registry.BuildContext;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.loop.StopSignal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
 * @param hooks hooks of the program's own, besides those of the config
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
    List<Hook> hooks,
    BuildContext context,
    StopSignal stop) {

  /** Copies the list. */
  public RunOptions {
    hooks = List.copyOf(hooks);
  }

  /** Returns the options of a run that only has a name. */
  public static RunOptions named(String name) {
    return new RunOptions(
        name, "", null, null, null, true, List.of(), BuildContext.empty(), new StopSignal());
  }

  /** Returns a copy with the config's text. */
  public RunOptions withConfigText(String text) {
    return new RunOptions(
        name, text, workDir, resumeFrom, loadFrom, validate, hooks, context, stop);
  }

  /** Returns a copy with a work dir. */
  public RunOptions withWorkDir(@Nullable Path folder) {
    return new RunOptions(
        name, configText, folder, resumeFrom, loadFrom, validate, hooks, context, stop);
  }

  /** Returns a copy that goes on from a checkpoint. */
  public RunOptions withResumeFrom(@Nullable Path checkpoint) {
    return new RunOptions(
        name, configText, workDir, checkpoint, loadFrom, validate, hooks, context, stop);
  }

  /** Returns a copy that begins with the weights of a checkpoint. */
  public RunOptions withLoadFrom(@Nullable Path checkpoint) {
    return new RunOptions(
        name, configText, workDir, resumeFrom, checkpoint, validate, hooks, context, stop);
  }

  /** Returns a copy that evaluates while training, or does not. */
  public RunOptions withValidate(boolean evaluates) {
    return new RunOptions(
        name, configText, workDir, resumeFrom, loadFrom, evaluates, hooks, context, stop);
  }

  /** Returns a copy with one more hook. */
  public RunOptions withHook(Hook hook) {
    List<Hook> more = new ArrayList<>(hooks);
    more.add(hook);
    return new RunOptions(
        name, configText, workDir, resumeFrom, loadFrom, validate, more, context, stop);
  }

  /** Returns a copy with what modules take from the program. */
  public RunOptions withContext(BuildContext given) {
    return new RunOptions(
        name, configText, workDir, resumeFrom, loadFrom, validate, hooks, given, stop);
  }

  /** Returns a copy with another way to stop the run. */
  public RunOptions withStop(StopSignal signal) {
    return new RunOptions(
        name, configText, workDir, resumeFrom, loadFrom, validate, hooks, context, signal);
  }
}
