package dev.espalier.cli;

import dev.espalier.config.Config;
import dev.espalier.dsl.Configs;
import dev.espalier.dsl.LoadOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of every command that loads configs. */
final class ConfigOptions {

  @Option(
      names = "--cfg-options",
      arity = "1..*",
      paramLabel = "PATH=VALUE",
      parameterConsumer = OverrideTokens.class,
      description = "Overrides, such as optimizer.lr=1e-4 data.train.pipeline.0.to_float32=true.")
  private final List<String> overrides = new ArrayList<>();

  Config load(Path file) {
    return Configs.load(file, LoadOptions.DEFAULT.withOverrides(overrides));
  }
}
