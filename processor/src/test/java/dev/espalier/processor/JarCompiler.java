package dev.espalier.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources into folders that stand for jars, each with others on its class path. */
final class JarCompiler {

  private final Path root;

  JarCompiler(Path root) {
    this.root = root;
  }

  /**
   * Returns what the compiler says of the sources of a jar; their classes lie in {@link #folder}.
   *
   * @param sources the texts by class name
   * @param libraries the jars on the class path
   */
  List<String> compile(String jar, Map<String, String> sources, String... libraries)
      throws IOException {
    Path out = Files.createDirectories(folder(jar));
    String path =
        Stream.concat(
                Stream.of(libraries).map(library -> folder(library).toString()),
                Stream.of(System.getProperty("java.class.path")))
            .collect(Collectors.joining(File.pathSeparator));
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((name, text) -> units.add(JavaFileObjects.forSourceString(name, text)));
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    List<String> options =
        List.of("-d", out.toString(), "-cp", path, "-Xlint:all,-processing", "--release", "17");
    try (StandardJavaFileManager files =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(messages, Locale.ROOT, UTF_8)) {
      var task =
          ToolProvider.getSystemJavaCompiler().getTask(null, files, messages, options, null, units);
      task.setProcessors(List.of(new ModuleProcessor(), new IndexProcessor()));
      task.call();
    }
    return messages.getDiagnostics().stream()
        .map(d -> d.getLineNumber() + ": " + d.getMessage(Locale.ROOT))
        .toList();
  }

  Path folder(String jar) {
    return root.resolve(jar);
  }

  /** Returns a loader of jars; the tests' own class path is behind it. */
  URLClassLoader loader(String... jars) throws MalformedURLException {
    URL[] urls = new URL[jars.length];
    for (int i = 0; i < jars.length; i++) {
      urls[i] = folder(jars[i]).toUri().toURL();
    }
    return new URLClassLoader(urls, JarCompiler.class.getClassLoader());
  }
}
