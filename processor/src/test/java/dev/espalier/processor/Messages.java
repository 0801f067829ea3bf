package dev.espalier.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What a compiler says of a scenario, as a golden file holds it. */
final class Messages {

  private Messages() {}

  /** Returns the folders of scenarios beneath a folder, sorted. */
  static List<String> scenarios(String folder) throws IOException {
    try (Stream<Path> folders = Files.list(Sources.folder(folder))) {
      return folders.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  /** Returns all golden files beneath a folder, one after the other. */
  static String expected(String folder) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String scenario : scenarios(folder)) {
      all.append(Files.readString(Sources.folder(folder).resolve(scenario + "/expected.txt")));
    }
    return all.toString();
  }

  /** Returns the messages in the order of the code, one a line. */
  static String render(List<Diagnostic<? extends JavaFileObject>> messages) {
    return messages.stream()
        .sorted(
            Comparator.comparing(Messages::file)
                .thenComparing(Diagnostic::getLineNumber)
                .thenComparing(Diagnostic::getColumnNumber)
                .thenComparing(d -> d.getMessage(Locale.ROOT)))
        .map(
            d ->
                "%s:%d:%d: %s\n"
                    .formatted(
                        file(d), d.getLineNumber(), d.getColumnNumber(), d.getMessage(Locale.ROOT)))
        .collect(Collectors.joining());
  }

  private static String file(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return source == null
        ? "(no file)"
        : source.getName().replaceFirst(".*/(errors|warnings)/[^/]*/", "");
  }
}
