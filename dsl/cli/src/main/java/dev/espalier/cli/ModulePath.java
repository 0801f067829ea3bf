package dev.espalier.cli;

import dev.espalier.registry.Registries;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where modules and libraries of configs are found: the class path, and the jars given. */
final class ModulePath {

  @Option(
      names = "--modules",
      arity = "1..*",
      paramLabel = "JAR|FOLDER",
      description = "Jars or class folders whose modules and libraries a config may name.")
  private final List<Path> modules = new ArrayList<>();

  private @Nullable ClassLoader loader;

  Registries registries() {
    return Registries.load(loader());
  }

  ClassLoader loader() {
    if (loader == null) {
      ClassLoader own = ModulePath.class.getClassLoader();
      loader = modules.isEmpty() ? own : new URLClassLoader(urls(), own);
    }
    return loader;
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
