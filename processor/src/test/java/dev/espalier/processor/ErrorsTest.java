package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.espalier.processor.model.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code errors} is a compilation that fails; its {@code expected.txt} holds every
 * error, with file and line. Run with {@code -Dgolden.update=true} to write the texts anew.
 */
class ErrorsTest {

  /**
   * Errors that need more than sources in a folder; {@link ModulePathTest} and {@link ClashTest}
   * have two.
   */
  private static final EnumSet<ErrorCode> ELSEWHERE =
      EnumSet.of(ErrorCode.MODULE_INFO, ErrorCode.NAME_CLASH, ErrorCode.INTERNAL);

  static Stream<String> scenarios() throws IOException {
    try (Stream<Path> folders = Files.list(Sources.folder("errors"))) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyErrorIsReportedWhereItIs(String scenario) throws IOException {
    Compilation compilation = Compilers.processing().compile(Sources.in("errors/" + scenario));

    String errors = render(compilation.errors());
    Path expected = Sources.folder("errors/" + scenario).resolve("expected.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, errors);
    }
    assertThat(errors).isEqualTo(Files.readString(expected));
  }

  @Test
  void everyErrorHasAScenario() throws IOException {
    String all = "";
    for (String scenario : scenarios().toList()) {
      all += Files.readString(Sources.folder("errors/" + scenario).resolve("expected.txt"));
    }

    for (ErrorCode code : EnumSet.complementOf(ELSEWHERE)) {
      assertThat(all).contains("[" + code.id() + "]");
    }
  }

  @Test
  void theManualExplainsEveryError() throws IOException {
    String manual = Files.readString(Path.of("README.md"));

    for (ErrorCode code : ErrorCode.values()) {
      assertThat(manual).contains(code.id());
    }
  }

  private static String render(List<Diagnostic<? extends JavaFileObject>> errors) {
    return errors.stream()
        .sorted(
            Comparator.comparing(ErrorsTest::file)
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
    return source == null ? "(no file)" : source.getName().replaceFirst(".*/errors/[^/]*/", "");
  }
}
