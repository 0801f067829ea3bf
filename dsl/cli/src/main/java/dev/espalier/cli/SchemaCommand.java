package dev.espalier.cli;

import dev.espalier.config.FileFailure;
import dev.espalier.dsl.print.JsonPrinter;
import dev.espalier.registry.Registries;
import dev.espalier.schema.GroovyCompletion;
import dev.espalier.schema.JsonSchema;
import dev.espalier.schema.SchemaUse;
import dev.espalier.train.TrainConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code espalier schema}: what an editor needs to know of configs. */
@Command(
    name = "schema",
    description = {
      "Write a JSON Schema (2020-12) of training configs and of every module on the class path,"
          + " for editors of JSON and YAML.",
      "By default it is one of config files: they may inherit, and must be complete if they do not."
    })
final class SchemaCommand implements Callable<Integer> {

  /** What is written; one at most. */
  static final class What {

    @Option(
        names = "--fragment",
        description = "A schema of files that others inherit from: nothing must be there.")
    private boolean fragment;

    @Option(
        names = "--resolved",
        description = "A schema of what 'espalier print --resolved --format json' prints.")
    private boolean resolved;

    @Option(
        names = "--gdsl",
        description = "A completion script of Groovy configs, for IntelliJ IDEA.")
    private boolean gdsl;
  }

  private final Terminal terminal;

  @Mixin private ModulePath modules = new ModulePath();

  @ArgGroup private What what = new What();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Where to write it (default: the standard output).")
  private @Nullable Path out;

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String text = text(modules.registries());
    if (out == null) {
      terminal.out().print(text);
      return 0;
    }
    try {
      Files.writeString(out, text);
    } catch (IOException e) {
      throw new UserFailure("cannot write '%s': %s".formatted(out, FileFailure.reason(e)), e);
    }
    return 0;
  }

  private String text(Registries registries) {
    if (what.gdsl) {
      return GroovyCompletion.of(registries, TrainConfig.class);
    }
    SchemaUse use =
        what.resolved ? SchemaUse.RESOLVED : what.fragment ? SchemaUse.FRAGMENT : SchemaUse.FILE;
    return JsonPrinter.print(JsonSchema.of(registries, TrainConfig.class, use)) + "\n";
  }
}
