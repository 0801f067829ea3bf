package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.WarningCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error and warning has a section of the manual, and the examples in it are true. */
class ManualTest {

  private static final Pattern SECTION = Pattern.compile("(?m)^## ([EW]P\\d{3}): .+$");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\n(.*?)```");
  private static final String BEFORE =
      """
      package manual;
      import dev.espalier.registry.*;
      import java.nio.file.Path;
      import java.util.List;
      import java.util.Optional;
      import org.jspecify.annotations.Nullable;
      public final class Page {
      @DefineRegistry("shape") public interface Shape {}
      """;

  /** A section of the manual. */
  record Section(String id, String text) {
    @Override
    public String toString() {
      return id;
    }

    List<String> examples() {
      return EXAMPLE.matcher(text).results().map(r -> r.group(1)).toList();
    }
  }

  static List<Section> sections() throws IOException {
    String manual = Files.readString(Path.of("ERRORS.md"));
    List<Section> sections = new ArrayList<>();
    for (String part : manual.split("(?m)(?=^## )", -1)) {
      Matcher title = SECTION.matcher(part);
      if (title.lookingAt()) {
        sections.add(new Section(title.group(1), part));
      }
    }
    return sections;
  }

  static Stream<Section> shown() throws IOException {
    return sections().stream().filter(section -> !section.examples().isEmpty());
  }

  @Test
  void everyErrorAndWarningHasASection() throws IOException {
    List<String> ids =
        Stream.concat(
                Arrays.stream(ErrorCode.values()).map(ErrorCode::id).sorted(),
                Arrays.stream(WarningCode.values()).map(WarningCode::id).sorted())
            .toList();

    assertThat(sections()).extracting(Section::id).containsExactlyElementsOf(ids);
  }

  @ParameterizedTest
  @MethodSource("shown")
  void theFirstExampleIsWrongAndTheSecondMendsIt(Section section) {
    assertThat(section.examples()).hasSize(2);
    assertThat(messages(section.examples().get(0))).contains("[" + section.id() + "]");
    assertThat(messages(section.examples().get(1))).isEmpty();
  }

  private static String messages(String example) {
    Compilation compilation =
        Compilers.processing()
            .compile(JavaFileObjects.forSourceString("manual.Page", BEFORE + example + "}\n"));
    return Messages.render(compilation.diagnostics());
  }
}
