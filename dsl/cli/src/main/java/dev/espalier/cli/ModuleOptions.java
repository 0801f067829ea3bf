package dev.espalier.cli;

import dev.espalier.config.Config;
import dev.espalier.registry.Registries;
import dev.espalier.train.TrainConfig;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that knows modules, and how they are found. */
final class ModuleOptions {

  @Option(
      names = "--modules",
      arity = "1..*",
      paramLabel = "JAR|FOLDER",
      description = "Jars or class folders whose modules a config may name.")
  private final List<Path> modules = new ArrayList<>();

  @Option(
      names = "--strict",
      description = "Take top-level names that nothing knows and nothing uses for errors.")
  private boolean strict;

  private @Nullable ClassLoader loader;

  /** Returns the registries of the class path and of the jars given. */
  Registries registries() {
    return Registries.load(loader());
  }

  /** Returns what finds the classes and the configs of the class path and of the jars given. */
  ClassLoader loader() {
    if (loader == null) {
      ClassLoader own = ModuleOptions.class.getClassLoader();
      loader = modules.isEmpty() ? own : new URLClassLoader(urls(), own);
    }
    return loader;
  }

  /** Decodes a config for training, with every problem at once. */
  TrainConfig decode(Config config, Registries registries) {
    return strict
        ? config.asStrict(TrainConfig.class, registries)
        : config.as(TrainConfig.class, registries);
  }

  private URL[] urls() {
    List<URL> urls = new ArrayList<>();
    for (Path path : modules) {
      if (!Files.exists(path)) {
        throw new UserFailure("--modules: there is no file or folder '%s'".formatted(path));
      }
      try {
        urls.add(path.toUri().toURL());
      } catch (MalformedURLException e) {
        throw new UserFailure("--modules: '%s' is not a path".formatted(path), e);
      }
    }
    return urls.toArray(URL[]::new);
  }
}
