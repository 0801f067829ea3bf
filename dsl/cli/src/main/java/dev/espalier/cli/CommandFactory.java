package dev.espalier.cli;

import picocli.CommandLine;

/** Gives the commands what they need; the rest picocli makes itself. */
final class CommandFactory implements CommandLine.IFactory {

  private final Terminal terminal;

  CommandFactory(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Object command = null;
    if (type == PrintCommand.class) {
      command = new PrintCommand(terminal);
    } else if (type == CheckCommand.class) {
      command = new CheckCommand(terminal);
    } else if (type == ExplainCommand.class) {
      command = new ExplainCommand(terminal);
    } else if (type == DiffCommand.class) {
      command = new DiffCommand(terminal);
    } else if (type == HashCommand.class) {
      command = new HashCommand(terminal);
    } else if (type == ImpactCommand.class) {
      command = new ImpactCommand(terminal);
    } else if (type == ConvertCommand.class) {
      command = new ConvertCommand(terminal);
    } else if (type == ModulesCommand.class) {
      command = new ModulesCommand(terminal);
    } else if (type == SchemaCommand.class) {
      command = new SchemaCommand(terminal);
    } else if (type == TrainCommand.class) {
      command = new TrainCommand(terminal);
    } else if (type == ProveCommand.class) {
      command = new ProveCommand(terminal);
    } else if (type == TestCommand.class) {
      command = new TestCommand(terminal);
    }
    return command == null ? CommandLine.defaultFactory().create(type) : type.cast(command);
  }
}
