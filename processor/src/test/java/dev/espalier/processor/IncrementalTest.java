package dev.espalier.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an incremental build does: it compiles a changed source alone, and names the types that did
 * not change, which the compiler then reads from class files.
 */
class IncrementalTest {

  /** Every annotated type of {@code run} but the one that changes. */
  private static final List<String> UNCHANGED =
      List.of(
          "run.pose.Backbone",
          "run.pose.BatchNorm",
          "run.pose.Head",
          "run.pose.Heads",
          "run.pose.Norm",
          "run.pose.Stage",
          "run.pose.TopDown",
          "run.pose.TopDown.Plain");

  @TempDir private Path folder;

  @Test
  void aChangedSourceGivesTheSameIndexAsAWholeBuild() throws IOException {
    Path whole = compile("whole", List.of(), Sources.files(Sources.folder("run")), List.of());
    Path changed = Sources.folder("run/pose/ResNet.java");
    // The compiler takes no package by its class file, so a build compiles it again.
    Path library = Sources.folder("run/pose/package-info.java");

    Path part = compile("part", List.of(unchanged(whole)), List.of(changed, library), UNCHANGED);

    Map<String, String> again = generated(part);
    Map<String, String> before = generated(whole);
    assertThat(again.keySet())
        .contains(
            "run/pose/ResNetConfig.java", "META-INF/services/dev.espalier.registry.ModuleIndex")
        .doesNotContain("run/pose/AllConfig.java", "run/pose/StageCodec.java");
    again.forEach((name, text) -> assertThat(text).as(name).isEqualTo(before.get(name)));
    assertThat(again.keySet()).containsAll(aggregated(before));
  }

  /** Returns what depends on all modules: the index, its tables, the library's class. */
  private static List<String> aggregated(Map<String, String> generated) {
    return generated.keySet().stream().filter(name -> isAggregated(name)).toList();
  }

  private static boolean isAggregated(String file) {
    return file.contains("Golden") || file.contains("PoseModules") || file.contains("META-INF");
  }

  /** Returns the class files that such a build keeps: it deletes what it is about to make anew. */
  private Path unchanged(Path whole) throws IOException {
    Path kept = folder.resolve("kept");
    try (Stream<Path> files = Files.walk(whole)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = whole.relativize(file).toString();
        if (name.endsWith(".class") && !isAggregated(name) && !name.contains("ResNet")) {
          Files.createDirectories(kept.resolve(name).getParent());
          Files.copy(file, kept.resolve(name));
        }
      }
    }
    return kept;
  }

  private Path compile(String name, List<Path> classPath, List<Path> sources, List<String> types)
      throws IOException {
    Path out = Files.createDirectories(folder.resolve(name));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    String path = System.getProperty("java.class.path");
    for (Path entry : classPath) {
      path = entry + java.io.File.pathSeparator + path;
    }
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              messages,
              files,
              null,
              List.of(
                  "-d",
                  out.toString(),
                  "-s",
                  out.toString(),
                  "-cp",
                  path,
                  "-Aespalier.index=Golden",
                  "-implicit:none"),
              types,
              units);
      task.setProcessors(List.of(new ModuleProcessor(), new IndexProcessor()));
      assertThat(task.call()).as(messages.toString()).isTrue();
    }
    return out;
  }

  private static Map<String, String> generated(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".class")) {
          texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
      }
    }
    return texts;
  }
}
