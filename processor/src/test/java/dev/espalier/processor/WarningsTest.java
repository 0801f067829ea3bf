package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.espalier.processor.model.WarningCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code warnings} is a compilation that succeeds; its {@code expected.txt} holds
 * every warning. Run with {@code -Dgolden.update=true} to write the texts anew.
 */
class WarningsTest {

  static Stream<String> scenarios() throws IOException {
    return Messages.scenarios("warnings").stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyWarningIsGivenWhereItIs(String scenario) throws IOException {
    Compilation compilation =
        Compiler.javac()
            .withOptions("--release", "17")
            .withProcessors(new ModuleProcessor(), new IndexProcessor())
            .compile(Sources.in("warnings/" + scenario));

    String warnings = Messages.render(compilation.warnings());
    Path expected = Sources.folder("warnings/" + scenario).resolve("expected.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, warnings);
    }
    assertThat(compilation.errors()).isEmpty();
    assertThat(warnings).isEqualTo(Files.readString(expected));
  }

  @Test
  void everyWarningHasAScenario() throws IOException {
    String all = Messages.expected("warnings");

    for (WarningCode code : WarningCode.values()) {
      assertThat(all).contains("[" + code.id() + "]");
    }
  }
}
