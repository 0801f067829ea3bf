package dev.espalier.examples.benchmarks.compile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Makes the jar of many registered modules that the benchmarks of registries look in. */
public final class ModuleZoo {

  private ModuleZoo() {}

  /**
   * Makes the jar.
   *
   * @param args the jar to write, and the number of modules
   */
  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    Path folder = Files.createTempDirectory("modules");
    ModuleSources.write(Contestant.ESPALIER, Integer.parseInt(args[1]), folder.resolve("sources"));
    Path classes = folder.resolve("classes");
    CompileRun.compile(Contestant.ESPALIER, folder.resolve("sources"), classes);
    Files.createDirectories(jar.toAbsolutePath().getParent());
    pack(classes, jar);
    Folders.delete(folder);
  }

  /** Returns the name of a module of the jar. */
  public static String name(int index) {
    return ModuleSources.name(index);
  }

  private static void pack(Path classes, Path jar) throws IOException {
    List<Path> paths;
    try (Stream<Path> files = Files.walk(classes)) {
      paths = files.filter(file -> Files.isRegularFile(file)).sorted().toList();
    }
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (Path file : paths) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        if (!name.endsWith(".java")) {
          entries.putNextEntry(new JarEntry(name));
          Files.copy(file, entries);
          entries.closeEntry();
        }
      }
    }
  }
}
