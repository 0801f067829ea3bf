package dev.espalier.processor;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The source files of the scenarios. */
final class Sources {

  private static final Path ROOT = Path.of("src/test/resources");

  private Sources() {}

  /** Returns a folder of the scenarios. */
  static Path folder(String name) {
    return ROOT.resolve(name);
  }

  /** Returns all sources beneath a folder. */
  static List<JavaFileObject> in(String folder) {
    return files(folder(folder)).stream().map(Sources::source).toList();
  }

  /** Returns one source. */
  static JavaFileObject source(Path file) {
    try {
      return JavaFileObjects.forResource(file.toUri().toURL());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the paths of all sources beneath a folder, sorted. */
  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
