package dev.espalier.cli;

import dev.espalier.config.Change;
import dev.espalier.config.Config;
import dev.espalier.config.ConfigPath;
import dev.espalier.dsl.Configs;
import dev.espalier.dsl.Impact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code espalier impact}: which configs depend on a value of a base, and where. */
@Command(
    name = "impact",
    description = "List which configs change, and where, if one value of a file were another.")
final class ImpactCommand implements Callable<Integer> {

  private final Terminal terminal;

  @ParentCommand private RootCommand root = new RootCommand();
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(index = "0", paramLabel = "FILE", description = "The file that sets the value.")
  private Path file = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "PATH",
      converter = PathConverter.class,
      description = "The value, such as optimizer.lr.")
  private ConfigPath path = ConfigPath.ROOT;

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "CONFIG|FOLDER",
      description = "The configs to look at; of a folder, all files in it.")
  private List<Path> configs = new ArrayList<>();

  ImpactCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    FailureReport report = new FailureReport(terminal, root.errors());
    options.load(file).get(path.toString());
    Impact impact = new Impact(file, path, options.options());
    for (Path config : files()) {
      Config before = options.load(config);
      report.warnings(before);
      Impact.Result result = impact.on(before);
      if (result instanceof Impact.Changed changed) {
        terminal.out().println(config + (changed.changes().isEmpty() ? ": overrides it" : ""));
        changed.changes().forEach(change -> terminal.out().println("  " + line(change)));
      } else if (result instanceof Impact.Broken broken) {
        String problem = broken.problem().diagnostics().get(0).title();
        terminal.out().println(config + ": computes with it (" + problem + ")");
      }
    }
    return 0;
  }

  private static String line(Change change) {
    if (change instanceof Change.Changed changed) {
      return "%s = %s (%s)".formatted(changed.path(), changed.before(), changed.before().place());
    }
    return (change instanceof Change.Added ? "+ " : "- ") + change.path();
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path given : configs) {
      if (Files.isDirectory(given)) {
        try (Stream<Path> inside = Files.walk(given)) {
          inside.filter(each -> Configs.isConfig(each)).sorted().forEach(files::add);
        }
      } else {
        files.add(given);
      }
    }
    return files;
  }
}
