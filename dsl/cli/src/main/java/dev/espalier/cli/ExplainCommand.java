package dev.espalier.cli;

import dev.espalier.config.Config;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Key;
import dev.espalier.dsl.Choice;
import dev.espalier.dsl.Configs;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code espalier explain}: where a value came from, through which files, and what it replaced. */
@Command(
    name = "explain",
    description = {
      "Show where a value came from, what it replaced, and through which files;",
      "without a path, the tree of files and every top-level value."
    })
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @ParentCommand private RootCommand root = new RootCommand();
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Option(names = "--choices", description = "List the variants that its bases are selected from.")
  private boolean choices;

  @Parameters(index = "0", paramLabel = "CONFIG", description = "The config.")
  private Path file = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATH",
      converter = PathConverter.class,
      description =
          "The value, such as model.backbone.depth; without it, the tree of files and every top-level key.")
  private @Nullable ConfigPath path;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (choices) {
      new FailureReport(terminal, root.errors()).warnings(options.load(file));
      Configs.choices(file, options.options()).forEach(this::choice);
      return 0;
    }
    Config config = options.load(file);
    new FailureReport(terminal, root.errors()).warnings(config);
    if (path != null) {
      terminal.out().println(config.explain(path.toString()));
      return 0;
    }
    terminal.out().println("files, each over its bases:");
    FileTree.of(config.lineage()).forEach(each -> terminal.out().println("  " + each));
    if (!config.environment().isEmpty()) {
      terminal.out().println("environment variables:");
      config.environment().forEach(each -> terminal.out().println("  " + each));
    }
    for (Key key : config.root().keys()) {
      terminal.out().println(config.explain(ConfigPath.ROOT.then(key).toString()).summary());
    }
    return 0;
  }

  private void choice(Choice choice) {
    terminal.out().println("%s = %s".formatted(choice.group(), choice.chosen()));
    terminal.out().println("  selected at  " + choice.place());
    terminal.out().println("  variants     " + String.join(", ", choice.variants()));
    if (!choice.chosen().equals(choice.fallback())) {
      terminal.out().println("  instead of   " + choice.fallback());
    }
  }
}
