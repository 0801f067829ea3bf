package dev.espalier.cli;

import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import dev.espalier.registry.Registries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code espalier check}: decodes configs and shows every problem. */
@Command(name = "check", description = "Check configs against the modules; show every problem.")
final class CheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @ParentCommand private RootCommand root = new RootCommand();
  @Mixin private ConfigOptions options = new ConfigOptions();
  @Mixin private DecodeOptions decoding = new DecodeOptions();

  @Parameters(arity = "1..*", paramLabel = "CONFIG", description = "The configs.")
  private List<Path> files = new ArrayList<>();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Registries registries = options.registries();
    FailureReport report = new FailureReport(terminal, root.errors());
    int exit = 0;
    for (Path file : files) {
      List<Diagnostic> found = new ArrayList<>();
      try {
        Config config = options.load(file);
        decoding.decode(config, registries, found::add);
        terminal.out().println(file + ": fine");
      } catch (ConfigException e) {
        found.addAll(e.diagnostics());
        exit = Espalier.FAILED;
      }
      report.warnings(found);
    }
    return exit;
  }
}
