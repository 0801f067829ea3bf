package dev.espalier.train;

import dev.espalier.registry.BuildContext;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.loop.StopSignal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
    return changed(draft -> draft.configText = text);
  }

  /** Returns a copy that knows how the config came to be. */
  public RunOptions withHistory(List<String> steps) {
    return changed(draft -> draft.history = steps);
  }

  /** Returns a copy with a work dir. */
  public RunOptions withWorkDir(@Nullable Path folder) {
    return changed(draft -> draft.workDir = folder);
  }

  /** Returns a copy that goes on from a checkpoint. */
  public RunOptions withResumeFrom(@Nullable Path checkpoint) {
    return changed(draft -> draft.resumeFrom = checkpoint);
  }

  /** Returns a copy that goes on from the newest checkpoint of its own folder, if there is one. */
  public RunOptions withAutoResume(boolean resumes) {
    return changed(draft -> draft.autoResume = resumes);
  }

  /** Returns a copy that begins with the weights of a checkpoint. */
  public RunOptions withLoadFrom(@Nullable Path checkpoint) {
    return changed(draft -> draft.loadFrom = checkpoint);
  }

  /** Returns a copy that evaluates while training, or does not. */
  public RunOptions withValidate(boolean evaluates) {
    return changed(draft -> draft.validate = evaluates);
  }

  /** Returns a copy with one more hook. */
  public RunOptions withHook(Hook hook) {
    List<Hook> more = new ArrayList<>(hooks);
    more.add(hook);
    return changed(draft -> draft.hooks = more);
  }

  /** Returns a copy with what modules take from the program. */
  public RunOptions withContext(BuildContext given) {
    return changed(draft -> draft.context = given);
  }

  /** Returns a copy with another way to stop the run. */
  public RunOptions withStop(StopSignal signal) {
    return changed(draft -> draft.stop = signal);
  }

  private RunOptions changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.options();
  }

  /** Options while one of them is changed: the only place that copies them all. */
  private static final class Draft {

    private final String name;
    private String configText;
    private List<String> history;
    private @Nullable Path workDir;
    private @Nullable Path resumeFrom;
    private boolean autoResume;
    private @Nullable Path loadFrom;
    private boolean validate;
    private List<Hook> hooks;
    private BuildContext context;
    private StopSignal stop;

    Draft(RunOptions options) {
      name = options.name;
      configText = options.configText;
      history = options.history;
      workDir = options.workDir;
      resumeFrom = options.resumeFrom;
      autoResume = options.autoResume;
      loadFrom = options.loadFrom;
      validate = options.validate;
      hooks = options.hooks;
      context = options.context;
      stop = options.stop;
    }

    RunOptions options() {
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
          stop);
    }
  }
}
