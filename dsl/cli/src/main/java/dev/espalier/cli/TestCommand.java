package dev.espalier.cli;

import dev.espalier.config.Config;
import dev.espalier.config.Diagnostic;
import dev.espalier.registry.BuildException;
import dev.espalier.train.RunOptions;
import dev.espalier.train.Runner;
import dev.espalier.train.TrainConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code espalier test}: evaluates a checkpoint. */
@Command(name = "test", description = "Evaluate a checkpoint and print the metrics.")
final class TestCommand implements Callable<Integer> {

  private final Terminal terminal;

  @ParentCommand private RootCommand root = new RootCommand();
  @Mixin private ConfigOptions options = new ConfigOptions();
  @Mixin private DecodeOptions decoding = new DecodeOptions();

  @Parameters(index = "0", paramLabel = "CONFIG", description = "The config.")
  private Path file = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "CHECKPOINT",
      description = "A checkpoint, or a file 'latest' or 'best' of a work dir.")
  private Path checkpoint = Path.of("");

  TestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Config loaded = options.load(file);
    List<Diagnostic> warnings = new ArrayList<>();
    TrainConfig config = decoding.decode(loaded, options.registries(), warnings::add);
    new FailureReport(terminal, root.errors()).warnings(warnings);
    ProgramLog.setLevel(config.logLevel());
    try {
      MetricTable.print(
          terminal.out(), Runner.of(config, RunOptions.named("test")).test(checkpoint));
    } catch (BuildException e) {
      throw e.in(loaded.root());
    }
    return 0;
  }
}
