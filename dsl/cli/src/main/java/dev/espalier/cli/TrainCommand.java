package dev.espalier.cli;

import dev.espalier.config.Config;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.print.GroovyPrinter;
import dev.espalier.registry.BuildException;
import dev.espalier.train.DryRun;
import dev.espalier.train.RunOptions;
import dev.espalier.train.RunResult;
import dev.espalier.train.Runner;
import dev.espalier.train.TrainConfig;
import dev.espalier.train.log.ProgressBarHook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code espalier train}: trains by a config. */
@Command(name = "train", description = "Train by a config.")
final class TrainCommand implements Callable<Integer> {

  /** Where a run goes on; one of the two. */
  static final class Resume {
    @Option(
        names = "--resume-from",
        paramLabel = "CHECKPOINT",
        description = "Go on exactly from a checkpoint.")
    private @Nullable Path checkpoint;

    @Option(
        names = "--auto-resume",
        description =
            "Go on from the newest whole checkpoint of the work dir, if there is one (key auto_resume).")
    private boolean auto;
  }

  private final Terminal terminal;

  @ParentCommand private RootCommand root = new RootCommand();
  @Mixin private ConfigOptions options = new ConfigOptions();
  @Mixin private DecodeOptions decoding = new DecodeOptions();
  @ArgGroup private Resume resume = new Resume();

  @Parameters(paramLabel = "CONFIG", description = "The config.")
  private Path file = Path.of("");

  @Option(
      names = "--work-dir",
      paramLabel = "FOLDER",
      description = "Where logs and checkpoints go (default: work_dirs/<config's name>).")
  private @Nullable Path workDir;

  @Option(
      names = "--load-from",
      paramLabel = "CHECKPOINT",
      description = "Begin with the weights of a checkpoint.")
  private @Nullable Path loadFrom;

  @Option(names = "--seed", paramLabel = "N", description = "What every draw follows from.")
  private @Nullable Long seed;

  @Option(names = "--no-validate", description = "Do not evaluate while training.")
  private boolean noValidate;

  @Option(
      names = "--dry-run",
      description = "Build everything, compute one batch and print the shapes.")
  private boolean dryRun;

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Config loaded = options.load(file);
    Config config = seed == null ? loaded : loaded.with("seed", ValueNode.of(seed));
    List<Diagnostic> warnings = new ArrayList<>();
    TrainConfig typed = decoding.decode(config, options.registries(), warnings::add);
    new FailureReport(terminal, root.errors()).warnings(warnings);
    try {
      return run(config, typed);
    } catch (BuildException e) {
      throw e.in(config.root());
    }
  }

  private int run(Config config, TrainConfig typed) {
    ProgramLog.setLevel(typed.logLevel());
    if (dryRun) {
      print(Runner.of(typed, RunOptions.named(RunName.of(file))).dryRun());
      return 0;
    }
    Interruption interruption = Interruption.install();
    try {
      RunResult result = Runner.of(typed, runOptions(config, interruption)).run();
      MetricTable.print(terminal.out(), result.metrics());
      terminal.err().println("results are in " + result.workDir());
      return 0;
    } finally {
      terminal.out().flush();
      interruption.finished();
    }
  }

  private RunOptions runOptions(Config config, Interruption interruption) {
    RunOptions run =
        RunOptions.named(RunName.of(file))
            .withConfigText(
                GroovyPrinter.print(PrintCommand.resolve(config, decoding, options.registries())))
            .withWorkDir(workDir)
            .withHistory(options.history(config))
            .withResumeFrom(resume.checkpoint)
            .withAutoResume(resume.auto)
            .withLoadFrom(loadFrom)
            .withValidate(!noValidate)
            .withStop(interruption.signal());
    if (!terminal.coloured()) {
      return run;
    }
    ProgramLog.shareTheLine();
    return run.withHook(new ProgressBarHook(terminal::rewriteLine, Terminal.COLUMNS));
  }

  private void print(DryRun run) {
    terminal.out().println("inputs      " + run.inputs());
    terminal.out().println("targets     " + run.targets());
    terminal.out().println("outputs     " + run.outputs());
    terminal.out().println("loss        " + run.loss());
    terminal.out().println("parameters  " + run.parameters());
    terminal
        .out()
        .println(
            "training    %d items, %d iterations an epoch, %d %s"
                .formatted(
                    run.trainItems(),
                    run.itersPerEpoch(),
                    run.length().max(),
                    run.length().unit()));
    terminal.out().println("hooks");
    terminal.out().println(run.hooks());
  }
}
