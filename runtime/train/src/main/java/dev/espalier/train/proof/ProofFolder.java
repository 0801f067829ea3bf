package dev.espalier.train.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for as long as a proof takes. */
record ProofFolder(Path path) implements AutoCloseable {

  static ProofFolder create() {
    try {
      return new ProofFolder(Files.createTempDirectory("espalier-proof"));
    } catch (IOException e) {
      throw new UncheckedIOException("there is no room for a temporary folder", e);
    }
  }

  @Override
  public void close() {
    try {
      delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path, e);
    }
  }

  /** Deletes a folder with everything in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> inside;
    try (Stream<Path> all = Files.walk(folder)) {
      inside = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : inside) {
      Files.delete(file);
    }
  }
}
