package dev.espalier.cli;

import dev.espalier.config.Config;
import dev.espalier.config.Diagnostic;
import dev.espalier.registry.BuildException;
import dev.espalier.train.RunOptions;
import dev.espalier.train.TrainConfig;
import dev.espalier.train.proof.ProofReport;
import dev.espalier.train.proof.ResumeProof;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code espalier prove}: stops and resumes a run at every iteration, and compares the ends. */
@Command(
    name = "prove",
    description = {
      "Prove that a run of a config, stopped after any iteration and resumed, ends bit for bit",
      "like one that never stopped; exits 0 if so, 1 if not."
    })
final class ProveCommand implements Callable<Integer> {

  private final Terminal terminal;

  @ParentCommand private RootCommand root = new RootCommand();
  @Mixin private ConfigOptions options = new ConfigOptions();
  @Mixin private DecodeOptions decoding = new DecodeOptions();

  @Parameters(paramLabel = "CONFIG", description = "The config.")
  private Path file = Path.of("");

  @Option(
      names = "--iterations",
      paramLabel = "N",
      description =
          "How many iterations the run has (default: ${DEFAULT-VALUE}); it is trained N times over.")
  private int iterations = ResumeProof.ITERATIONS;

  @Option(
      names = "--work-dir",
      paramLabel = "FOLDER",
      description = "Where the runs and their checkpoints stay (default: they are deleted).")
  private @Nullable Path workDir;

  @Option(names = "--no-validate", description = "Do not evaluate while training.")
  private boolean noValidate;

  ProveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Config config = options.load(file);
    List<Diagnostic> warnings = new ArrayList<>();
    TrainConfig typed = decoding.decode(config, options.registries(), warnings::add);
    new FailureReport(terminal, root.errors()).warnings(warnings);
    ProgramLog.setLevel("WARN");
    try {
      ProofReport report = proof(typed).run();
      terminal.out().println(report.heading());
      terminal.out().println(report.verdict());
      return report.isExact() ? 0 : Espalier.FAILED;
    } catch (BuildException e) {
      throw e.in(config.root());
    }
  }

  private ResumeProof proof(TrainConfig typed) {
    if (iterations < 2) {
      throw new UserFailure("--iterations must be at least 2, given " + iterations);
    }
    ResumeProof proof =
        ResumeProof.of(typed)
            .withOptions(RunOptions.named(RunName.of(file)).withValidate(!noValidate))
            .withIterations(iterations)
            .withWatcher(this::show);
    return workDir == null ? proof : proof.withFolder(workDir);
  }

  private void show(Object row) {
    terminal.out().println(row);
    terminal.out().flush();
  }
}
