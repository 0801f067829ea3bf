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
 * @param history how the config came to be, its files and overrides; kept in every checkpoint
 * @param workDir the work dir; null for the config's, or else {@code work_dirs/<name>}
 * @param resumeFrom a checkpoint to go on from; null for the config's
 * @param autoResume whether to go on from the newest checkpoint of the run's own folder
 * @param loadFrom a checkpoint whose weights to begin with; null for the config's
 * @param validate whether to evaluate while training
 * @param hooks hooks of the program's own, besides those of the config
 * @param context what modules take from the program
 * @param stop asks the run to stop after an iteration
 */
public record RunOptions(
    String name,
    String configText,
    List<String> history,
    @Nullable Path workDir,
    @Nullable Path resumeFrom,
    boolean autoResume,
    @Nullable Path loadFrom,
    boolean validate,
    List<Hook> hooks,
    BuildContext context,
    StopSignal stop) {

  /** Copies the lists. */
  public RunOptions {
    history = List.copyOf(history);
    hooks = List.copyOf(hooks);
  }

  /** Returns the options of a run that only has a name. */
  public static RunOptions named(String name) {
    return new RunOptions(
        name,
        "",
        List.of(),
        null,
        null,
        false,
        null,
        true,
        List.of(),
        BuildContext.empty(),
        new StopSignal());
  }

  /** Returns a copy with the config's text. */
  public RunOptions withConfigText(String text) {
    return new RunOptions(
        name,
        text,
        history,
        workDir,
        resumeFrom,
        autoResume,
        loadFrom,
        validate,
        hooks,
        context,
        stop);
  }

  /** Returns a copy that knows how the config came to be. */
  public RunOptions withHistory(List<String> steps) {
    return new RunOptions(
        name,
        configText,
        steps,
        workDir,
        resumeFrom,
        autoResume,
        loadFrom,
        validate,
        hooks,
        context,
        stop);
  }

  /** Returns a copy with a work dir. */
  public RunOptions withWorkDir(@Nullable Path folder) {
    return new RunOptions(
        name,
        configText,
        history,
        folder,
        resumeFrom,
        autoResume,
        loadFrom,
        validate,
        hooks,
        context,
        stop);
  }

  /** Returns a copy that goes on from a checkpoint. */
  public RunOptions withResumeFrom(@Nullable Path checkpoint) {
    return new RunOptions(
        name,
        configText,
        history,
        workDir,
        checkpoint,
        autoResume,
        loadFrom,
        validate,
        hooks,
        context,
        stop);
  }

  /** Returns a copy that goes on from the newest checkpoint of its own folder, if there is one. */
  public RunOptions withAutoResume(boolean resumes) {
    return new RunOptions(
        name,
        configText,
        history,
        workDir,
        resumeFrom,
        resumes,
        loadFrom,
        validate,
        hooks,
        context,
        stop);
  }

  /** Returns a copy that begins with the weights of a checkpoint. */
  public RunOptions withLoadFrom(@Nullable Path checkpoint) {
    return new RunOptions(
        name,
        configText,
        history,
        workDir,
        resumeFrom,
        autoResume,
        checkpoint,
        validate,
        hooks,
        context,
        stop);
  }

  /** Returns a copy that evaluates while training, or does not. */
  public RunOptions withValidate(boolean evaluates) {
    return new RunOptions(
        name,
        configText,
        history,
        workDir,
        resumeFrom,
        autoResume,
        loadFrom,
        evaluates,
        hooks,
        context,
        stop);
  }

  /** Returns a copy with one more hook. */
  public RunOptions withHook(Hook hook) {
    List<Hook> more = new ArrayList<>(hooks);
    more.add(hook);
    return new RunOptions(
        name,
        configText,
        history,
        workDir,
        resumeFrom,
        autoResume,
        loadFrom,
        validate,
        more,
        context,
        stop);
  }

  /** Returns a copy with what modules take from the program. */
  public RunOptions withContext(BuildContext given) {
    return new RunOptions(
        name,
        configText,
        history,
        workDir,
        resumeFrom,
        autoResume,
        loadFrom,
        validate,
        hooks,
        given,
        stop);
  }

  /** Returns a copy with another way to stop the run. */
  public RunOptions withStop(StopSignal signal) {
    return new RunOptions(
        name,
        configText,
        history,
        workDir,
        resumeFrom,
        autoResume,
        loadFrom,
        validate,
        hooks,
        context,
        signal);
  }
}
