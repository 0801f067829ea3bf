package dev.espalier.examples.benchmarks.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Times javac over many small types, with each processor in turn: a fresh JVM each time, the
 * contestants one after the other in each round, so that a busy moment of the machine meets all.
 */
public final class CompileTime {

  private CompileTime() {}

  /**
   * Prints a table.
   *
   * @param args the number of types, 1000 if absent; the number of rounds, 5 if absent
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    Path folder = Files.createTempDirectory("compile");
    Map<Contestant, List<Times>> times = new EnumMap<>(Contestant.class);
    for (Contestant contestant : Contestant.values()) {
      ModuleSources.write(contestant, count, folder.resolve(contestant.folder()));
      times.put(contestant, new ArrayList<>());
    }
    for (int round = 0; round < rounds; round++) {
      Path classes = folder.resolve("classes" + round);
      times.forEach((contestant, list) -> list.add(run(contestant, folder, classes)));
      Folders.delete(classes);
    }
    System.out.printf("%d types, %d rounds%n", count, rounds);
    System.out.printf("%-16s %25s %25s%n", "", "passed", "of processors");
    times.forEach(CompileTime::print);
    Folders.delete(folder);
  }

  private static void print(Contestant contestant, List<Times> times) {
    System.out.printf(
        "%-16s %25s %25s%n",
        contestant.folder(),
        summary(times.stream().map(Times::passed)),
        summary(times.stream().map(Times::processors)));
  }

  private static String summary(Stream<Long> times) {
    List<Long> sorted = times.sorted().toList();
    return "best %d, median %d ms".formatted(sorted.get(0), sorted.get(sorted.size() / 2));
  }

  private static Times run(Contestant contestant, Path folder, Path classes) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            CompileRun.class.getName(),
            contestant.name(),
            folder.resolve(contestant.folder()).toString(),
            classes.resolve(contestant.folder()).toString());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      Process process = builder.start();
      String printed =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(contestant + " failed");
      }
      return Times.parse(printed);
    } catch (IOException e) {
      throw new IllegalStateException("cannot start java", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
