package dev.espalier.cli;

import dev.espalier.config.Config;
import dev.espalier.config.Diagnostic;
import dev.espalier.registry.Registries;
import dev.espalier.train.TrainConfig;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The options of every command that decodes configs for training. */
final class DecodeOptions {

  @Option(
      names = "--strict",
      description = "Take top-level names that nothing knows and nothing uses for errors.")
  private boolean strict;

  /** Decodes a config for training, with every problem at once. */
  TrainConfig decode(Config config, Registries registries) {
    return decode(config, registries, warning -> {});
  }

  /** Decodes a config for training, and tells what is legal but odd in it. */
  TrainConfig decode(Config config, Registries registries, Consumer<Diagnostic> warnings) {
    return strict
        ? config.asStrict(TrainConfig.class, registries, warnings)
        : config.as(TrainConfig.class, registries, warnings);
  }
}
