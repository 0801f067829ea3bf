package dev.espalier.examples.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One compilation in a fresh JVM: prints its {@link Times}. */
public final class CompileRun {

  private CompileRun() {}

  /**
   * Compiles.
   *
   * @param args a {@link Contestant}, the folder of its sources, the folder for classes
   */
  public static void main(String[] args) throws IOException {
    Contestant contestant = Contestant.valueOf(args[0]);
    long start = System.nanoTime();
    compile(contestant, Path.of(args[1]), Path.of(args[2]));
    System.out.println(Times.since(start));
  }

  /** Compiles the sources of a folder with the contestant's processors. */
  static void compile(Contestant contestant, Path sources, Path classes) throws IOException {
    Files.createDirectories(classes);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Collection<Path> all = files(sources);
      boolean compiled =
          compiler
              .getTask(
                  null,
                  files,
                  null,
                  options(contestant, classes),
                  null,
                  files.getJavaFileObjectsFromPaths(all))
              .call();
      if (!compiled) {
        throw new IllegalStateException(contestant + " did not compile");
      }
    }
  }

  private static List<String> options(Contestant contestant, Path classes) {
    List<String> options = new ArrayList<>(List.of("-d", classes.toString(), "-parameters"));
    if (contestant.processors().isEmpty()) {
      options.add("-proc:none");
    } else {
      options.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
      options.addAll(List.of("-processor", contestant.processors()));
    }
    return options;
  }

  private static Collection<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
