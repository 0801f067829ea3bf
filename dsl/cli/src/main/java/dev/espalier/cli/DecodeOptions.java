package dev.espalier.cli;

import dev.espalier.config.Config;
import dev.espalier.config.Decoded;
import dev.espalier.registry.Registries;
import dev.espalier.train.TrainConfig;
import picocli.CommandLine.Option;

/** The options of every command that decodes configs for training. */
final class DecodeOptions {

  @Option(
      names = "--strict",
      description = "Take top-level names that nothing knows and nothing uses for errors.")
  private boolean strict;

  /** Decodes a config for training, with every problem at once. */
  Decoded<TrainConfig> decode(Config config, Registries registries) {
    return strict
        ? config.decodeStrict(TrainConfig.class, registries)
        : config.decode(TrainConfig.class, registries);
  }
}
