package dev.espalier.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a subcommand, and the options that all of them share. */
@Command(
    name = "espalier",
    description = "Typed, explained, safe configuration and training on the JVM.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = VersionProvider.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      PrintCommand.class,
      CheckCommand.class,
      ExplainCommand.class,
      DiffCommand.class,
      HashCommand.class,
      ImpactCommand.class,
      ConvertCommand.class,
      ModulesCommand.class,
      SchemaCommand.class,
      TrainCommand.class,
      ProveCommand.class,
      TestCommand.class
    })
final class RootCommand implements Runnable {

  /** How problems of a config are written. */
  enum ErrorFormat {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--errors",
      scope = ScopeType.INHERIT,
      paramLabel = "text|json",
      description = "How to write problems of a config (default: text).")
  private ErrorFormat errors = ErrorFormat.TEXT;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of whatever goes wrong.")
  private boolean debug;

  boolean isDebug() {
    return debug;
  }

  ErrorFormat errors() {
    return errors;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
  }
}
