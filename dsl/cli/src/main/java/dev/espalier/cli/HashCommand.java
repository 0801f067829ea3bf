package dev.espalier.cli;

import dev.espalier.config.Config;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code espalier hash}: a digest of what configs say. */
@Command(
    name = "hash",
    description = "Print a digest of what configs say, independent of order, comments and format.")
final class HashCommand implements Callable<Integer> {

  private final Terminal terminal;

  @ParentCommand private RootCommand root = new RootCommand();
  @Mixin private ConfigOptions options = new ConfigOptions();
  @Mixin private DecodeOptions decoding = new DecodeOptions();

  @Option(
      names = "--resolved",
      description = "Digest what a config decodes to: defaults filled in, helpers left out.")
  private boolean resolved;

  @Parameters(arity = "1..*", paramLabel = "CONFIG", description = "The configs.")
  private List<Path> files = new ArrayList<>();

  HashCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    for (Path file : files) {
      Config config = options.load(file);
      new FailureReport(terminal, root.errors()).warnings(config);
      Config digested =
          resolved
              ? config.withRoot(PrintCommand.resolve(config, decoding, options.registries()))
              : config;
      terminal.out().println(digested.contentHash() + "  " + file);
    }
    return 0;
  }
}
