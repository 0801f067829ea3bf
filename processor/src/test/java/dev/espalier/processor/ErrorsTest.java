package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.espalier.processor.model.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Stream;
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
    return Messages.scenarios("errors").stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyErrorIsReportedWhereItIs(String scenario) throws IOException {
    Compilation compilation = Compilers.processing().compile(Sources.in("errors/" + scenario));

    String errors = Messages.render(compilation.errors());
    Path expected = Sources.folder("errors/" + scenario).resolve("expected.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, errors);
    }
    assertThat(errors).isEqualTo(Files.readString(expected));
  }

  @Test
  void everyErrorHasAScenario() throws IOException {
    String all = Messages.expected("errors");

    for (ErrorCode code : EnumSet.complementOf(ELSEWHERE)) {
      assertThat(all).contains("[" + code.id() + "]");
    }
  }
}
