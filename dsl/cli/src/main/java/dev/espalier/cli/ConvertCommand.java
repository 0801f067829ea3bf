package dev.espalier.cli;

import dev.espalier.config.FileFailure;
import dev.espalier.dsl.Conversion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code espalier convert}: one config file in another syntax. */
@Command(
    name = "convert",
    description =
        "Write one config file in another syntax: its own keys, its _base_ and its variables;"
            + " what it computes from itself is written out.")
final class ConvertCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "IN",
      description = "The config: .groovy, .json, .yaml or .yml.")
  private Path in = Path.of("");

  @Parameters(index = "1", paramLabel = "OUT", description = "The new file, by its extension.")
  private Path out = Path.of("");

  @Option(names = "--force", description = "Replace OUT if it exists.")
  private boolean force;

  ConvertCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (Files.exists(out) && !force) {
      throw new UserFailure("'%s' exists; --force replaces it".formatted(out));
    }
    Conversion conversion = convert();
    write(conversion.text());
    conversion.lost().forEach(lost -> terminal.err().println("note: " + lost));
    return 0;
  }

  private void write(String text) {
    try {
      Files.writeString(out, text);
    } catch (IOException e) {
      throw new UserFailure("cannot write '%s': %s".formatted(out, FileFailure.reason(e)), e);
    }
  }

  private Conversion convert() {
    try {
      return Conversion.of(in, out);
    } catch (IllegalArgumentException e) {
      throw new UserFailure(String.valueOf(e.getMessage()), e);
    }
  }
}
