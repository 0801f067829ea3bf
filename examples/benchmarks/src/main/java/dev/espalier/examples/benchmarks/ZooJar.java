package dev.espalier.examples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** The jar of generated modules that the benchmarks of registries need. */
final class ZooJar {

  private ZooJar() {}

  /** Returns a loader of the jar of so many modules, and of nothing else beyond Espalier. */
  static URLClassLoader loader(int modules) {
    Path jar = Path.of(System.getProperty("zoo", "examples/benchmarks/target"));
    jar = jar.resolve("modules-" + modules + ".jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          jar + " is not there; ModuleZoo " + jar + " " + modules + " makes it (see the README)");
    }
    try {
      return new URLClassLoader(new URL[] {jar.toUri().toURL()}, ZooJar.class.getClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the product of the jar's registry. */
  static Class<?> product(ClassLoader loader) {
    try {
      return Class.forName("zoo.Layer", false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
