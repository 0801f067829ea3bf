package dev.espalier.cli;

import dev.espalier.config.Codec;
import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.print.GroovyPrinter;
import dev.espalier.dsl.print.JsonPrinter;
import dev.espalier.dsl.print.YamlPrinter;
import dev.espalier.registry.Registries;
import dev.espalier.train.TrainConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

/** {@code espalier print}: the merged tree. */
@Command(name = "print", description = "Print the merged tree of configs.")
final class PrintCommand implements Callable<Integer> {

  /** How a tree is written. */
  enum Format {
    GROOVY,
    JSON,
    TYPED_JSON,
    YAML
  }

  /** Reads {@code typed-json} as well as {@code json}. */
  static final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      for (Format format : Format.values()) {
        if (format.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(value)) {
          return format;
        }
      }
      throw new TypeConversionException(
          "expected one of groovy, json, typed-json, yaml but was '" + value + "'");
    }
  }

  private final Terminal terminal;

  @ParentCommand private RootCommand root = new RootCommand();
  @Mixin private ConfigOptions options = new ConfigOptions();
  @Mixin private DecodeOptions decoding = new DecodeOptions();

  @Option(
      names = "--format",
      paramLabel = "groovy|json|typed-json|yaml",
      converter = FormatConverter.class,
      description = "How to write it (default: groovy).")
  private Format format = Format.GROOVY;

  @Option(
      names = "--resolved",
      description = "Print what the config decodes to: defaults filled in, helpers left out.")
  private boolean resolved;

  @Parameters(arity = "1..*", paramLabel = "CONFIG", description = "The configs.")
  private List<Path> files = new ArrayList<>();

  PrintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (files.size() > 1 && format == Format.TYPED_JSON) {
      return lines();
    }
    FailureReport report = new FailureReport(terminal, root.errors());
    int exit = 0;
    for (Path file : files) {
      try {
        terminal.out().println(text(tree(file)).stripTrailing());
      } catch (ConfigException e) {
        exit = report.report(e);
      }
    }
    return exit;
  }

  private int lines() {
    int exit = 0;
    for (Path file : files) {
      String path = JsonPrinter.printTyped(ValueNode.of(file.toString()));
      try {
        String tree = JsonPrinter.printTyped(tree(file));
        terminal.out().println("{\"path\":%s,\"ok\":true,\"tree\":%s}".formatted(path, tree));
      } catch (ConfigException e) {
        String errors = DiagnosticJson.print(e.diagnostics());
        terminal.out().println("{\"path\":%s,\"ok\":false,\"errors\":%s}".formatted(path, errors));
        exit = Espalier.FAILED;
      }
    }
    return exit;
  }

  private MapNode tree(Path file) {
    Config config = options.load(file);
    new FailureReport(terminal, root.errors()).warnings(config);
    return resolved ? resolve(config, decoding, options.registries()) : config.root();
  }

  /** Returns what a config decodes to, written back. */
  static MapNode resolve(Config config, DecodeOptions decoding, Registries registries) {
    TrainConfig decoded = decoding.decode(config, registries);
    Codec<TrainConfig> codec = registries.find(TrainConfig.class);
    if (codec == null) {
      throw new IllegalStateException("TrainConfig has no codec");
    }
    return (MapNode) codec.encode(decoded);
  }

  private String text(ConfigNode tree) {
    return switch (format) {
      case GROOVY -> GroovyPrinter.print((MapNode) tree);
      case JSON -> JsonPrinter.print(tree);
      case TYPED_JSON -> JsonPrinter.printTyped(tree);
      case YAML -> YamlPrinter.print((MapNode) tree);
    };
  }
}
