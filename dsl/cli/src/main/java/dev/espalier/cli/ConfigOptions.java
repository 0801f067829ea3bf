package dev.espalier.cli;

import dev.espalier.config.Config;
import dev.espalier.dsl.Configs;
import dev.espalier.dsl.LoadOptions;
import dev.espalier.dsl.ParseCache;
import dev.espalier.registry.Registries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that loads configs. */
final class ConfigOptions {

  private static final int MOST_FILES = 1000;

  @Option(
      names = "--cfg-options",
      arity = "1..*",
      paramLabel = "OVERRIDE",
      parameterConsumer = OverrideTokens.class,
      description = {
        "Overrides, applied in order; the option may be repeated.",
        "  PATH=VALUE   sets: optimizer.lr=1e-4 data.train.pipeline.0.to_float32=true",
        "  PATH+=VALUE  appends to a list: lr_config.step+=210",
        "  ~PATH        deletes a key or an element: '~optimizer.betas'",
        "  @FILE        reads overrides from a file, one a line",
        "Values: 1, 1e-4, true, null, text, 'text', a,b, [a, [1]], (1, 2), {key: value}."
      })
  private final List<String> overrides = new ArrayList<>();

  @Option(
      names = "--select",
      paramLabel = "GROUP=VARIANT",
      description = "Another variant of a selected base, such as optimizer=sgd.")
  private final Map<String, String> choices = new LinkedHashMap<>();

  @Option(
      names = "--allow-bases",
      paramLabel = "FOLDER",
      description =
          "A folder that bases may come from, besides the project of the config; can be repeated.")
  private final List<Path> roots = new ArrayList<>();

  @Option(
      names = "--trusted",
      description = {
        "Run .groovy files, bases included, as programs with all rights of this user.",
        "Only for files that you would run as a script."
      })
  private boolean trusted;

  private final ParseCache cache = new ParseCache(MOST_FILES);

  @Mixin private ModulePath modules = new ModulePath();

  Config load(Path file) {
    return Configs.load(file, options());
  }

  /** Returns what the configs can name. */
  Registries registries() {
    return modules.registries();
  }

  /** Returns how a config came to be: its files, bases first, and what the options changed. */
  List<String> history(Config config) {
    List<String> history = new ArrayList<>();
    config.sources().forEach(s -> history.add("file %s sha256 %s".formatted(s.name(), s.sha256())));
    choices.forEach((group, variant) -> history.add("select " + group + "=" + variant));
    overrides.forEach(override -> history.add("override " + override));
    return history;
  }

  LoadOptions options() {
    return LoadOptions.DEFAULT
        .withOverrides(overrides)
        .withChoices(choices)
        .withCache(cache)
        .withRoots(roots)
        .withLibraries(modules.loader())
        .withTrusted(trusted);
  }
}
