package dev.espalier.examples.pose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of the repository that tests of the whole look at. */
public final class Repository {

  /** The folder of the repository, as the tests of this module see it. */
  public static final Path ROOT = Path.of("../..");

  private static final Set<String> NOT_OURS = Set.of("target", "data", "work_dirs");

  private Repository() {}

  /** Returns the files whose names end so, without what is built, drawn or hidden. */
  public static List<Path> files(String ending) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          ROOT,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return isOurs(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (file.toString().endsWith(ending)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted().toList();
  }

  private static boolean isOurs(Path folder) {
    String name = folder.getFileName().toString();
    boolean hidden = name.startsWith(".") && !name.equals("..");
    // Packages of sources are called 'data' as well.
    boolean source = folder.toString().replace('\\', '/').contains("/src/");
    return !hidden && (source || !NOT_OURS.contains(name));
  }

  /** Returns what a file says. */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
