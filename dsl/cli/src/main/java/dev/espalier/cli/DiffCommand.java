package dev.espalier.cli;

import dev.espalier.config.Change;
import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import dev.espalier.config.ConfigNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code espalier diff}: how two configs differ, by path, with both places. */
@Command(
    name = "diff",
    description =
        "Show by path how two configs differ; exits 0 if not at all, 1 if so, 2 on error.")
final class DiffCommand implements Callable<Integer> {

  private static final int UNREADABLE = 2;

  private final Terminal terminal;

  @ParentCommand private RootCommand root = new RootCommand();
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(index = "0", paramLabel = "A", description = "The first config.")
  private Path first = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "The second config.")
  private Path second = Path.of("");

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Change> changes;
    try {
      changes = load(first).diff(load(second));
    } catch (ConfigException e) {
      new FailureReport(terminal, root.errors()).report(e);
      return UNREADABLE;
    }
    changes.forEach(change -> terminal.out().println(line(change)));
    return changes.isEmpty() ? 0 : 1;
  }

  private Config load(Path file) {
    Config config = options.load(file);
    new FailureReport(terminal, root.errors()).warnings(config);
    return config;
  }

  private static String line(Change change) {
    if (change instanceof Change.Added added) {
      return "+ %s = %s".formatted(added.path(), value(added.after()));
    } else if (change instanceof Change.Removed removed) {
      return "- %s = %s".formatted(removed.path(), value(removed.before()));
    }
    Change.Changed changed = (Change.Changed) change;
    return "~ %s = %s -> %s"
        .formatted(changed.path(), value(changed.before()), value(changed.after()));
  }

  private static String value(ConfigNode node) {
    return "%s (%s)".formatted(node, node.place());
  }
}
