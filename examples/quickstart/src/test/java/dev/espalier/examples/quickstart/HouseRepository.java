package dev.espalier.examples.quickstart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A Maven repository in a folder, with the artifacts of this house as it was just compiled. */
final class HouseRepository {

  private static final Path HOUSE = Path.of("../..");
  private static final String VERSION = "0.1.0-SNAPSHOT";

  private final Path folder;

  HouseRepository(Path folder) {
    this.folder = folder;
  }

  /** Puts the parent's pom, and the pom and the classes of each module, into the repository. */
  void fill() throws IOException {
    put("espalier-parent", HOUSE);
    put("espalier-core", HOUSE.resolve("runtime/core"));
    put("espalier-processor", HOUSE.resolve("processor"));
    put("espalier-dsl", HOUSE.resolve("dsl/script"));
  }

  private void put(String artifact, Path module) throws IOException {
    Path target =
        Files.createDirectories(folder.resolve("dev/espalier").resolve(artifact).resolve(VERSION));
    String name = artifact + "-" + VERSION;
    Files.copy(module.resolve("pom.xml"), target.resolve(name + ".pom"));
    Path classes = module.resolve("target/classes");
    if (Files.isDirectory(classes)) {
      jar(classes, target.resolve(name + ".jar"));
    }
  }

  private static void jar(Path classes, Path jar) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(classes)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (Path file : files) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
  }
}
