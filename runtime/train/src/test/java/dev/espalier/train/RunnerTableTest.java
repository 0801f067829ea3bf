package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** RUNNER.md is whole, and the tests that it names are there. */
class RunnerTableTest {

  /** What is said not to be there; whoever adds it takes it from here and names its test. */
  private static final List<String> NOT_THERE = List.of("9.11", "18b.4", "18b.6");

  private static final Pattern ROW =
      Pattern.compile(
          "^\\| (\\d+b?\\.\\d+) \\| ([^|]*) \\| ([^|]*?) ?\\| ([^|]*?) ?\\|$", Pattern.MULTILINE);

  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+Test)(?:\\.(\\w+))?`");

  private static final Pattern TEST =
      Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory|Property|Example)\\b");

  private record Row(String number, String behaviour, String tests, String difference) {}

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    Matcher matcher = ROW.matcher(Files.readString(Path.of("RUNNER.md")));
    while (matcher.find()) {
      rows.add(
          new Row(matcher.group(1), matcher.group(2), matcher.group(3).strip(), matcher.group(4)));
    }
    return rows;
  }

  /** Returns the text of every test class of the modules whose tests the table may name. */
  private static Map<String, String> testClasses() throws IOException {
    Map<String, String> classes = new LinkedHashMap<>();
    for (String module : List.of(".", "../mlflow", "../core")) {
      try (Stream<Path> files = Files.walk(Path.of(module, "src/test/java"))) {
        for (Path file : files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
          String name = file.getFileName().toString().replace(".java", "");
          classes.putIfAbsent(name, read(file));
        }
      }
    }
    return classes;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells whether a class has a method that is a test. */
  private static boolean isTest(String text, String method) {
    Matcher declared = Pattern.compile("\n  (?! )[\\w<>, ]*\\b" + method + "\\(").matcher(text);
    while (declared.find()) {
      int before = text.lastIndexOf("\n  }\n", declared.start());
      if (TEST.matcher(text.substring(Math.max(0, before), declared.start())).find()) {
        return true;
      }
    }
    return false;
  }

  @Test
  void everySectionIsThereAndItsRowsAreNumbered() throws IOException {
    Map<String, List<String>> sections =
        rows().stream()
            .map(Row::number)
            .collect(
                Collectors.groupingBy(
                    number -> number.substring(0, number.indexOf('.')),
                    LinkedHashMap::new,
                    Collectors.toList()));

    List<String> expected = new ArrayList<>();
    for (int i = 1; i <= 18; i++) {
      expected.add(String.valueOf(i));
    }
    expected.add("18b");
    assertThat(sections.keySet()).containsExactlyElementsOf(expected);
    sections.forEach(
        (section, numbers) -> {
          for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(section + "." + (i + 1));
          }
        });
  }

  @Test
  void noLineOfATableIsOverlooked() throws IOException {
    long lines =
        Files.readString(Path.of("RUNNER.md"))
            .lines()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| |"))
            .count();

    assertThat(rows()).hasSize((int) lines);
  }

  @Test
  void everyRowHasATestOrAReason() throws IOException {
    assertThat(rows())
        .allSatisfy(
            row -> {
              assertThat(row.behaviour()).isNotBlank();
              assertThat(row.tests() + row.difference()).as(row.number()).isNotBlank();
              if (!row.tests().isBlank()) {
                assertThat(row.tests()).as(row.number()).containsPattern(NAMED);
              }
            });
  }

  @Test
  void everyTestThatIsNamedIsOne() throws IOException {
    Map<String, String> classes = testClasses();
    List<String> wrong = new ArrayList<>();
    int named = 0;
    for (Row row : rows()) {
      Matcher tests = NAMED.matcher(row.tests());
      while (tests.find()) {
        named++;
        String text = classes.get(tests.group(1));
        String method = tests.group(2);
        boolean good =
            text != null && (method == null ? TEST.matcher(text).find() : isTest(text, method));
        if (!good) {
          wrong.add(row.number() + " " + tests.group());
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(named).isGreaterThan(200);
  }

  @Test
  void whatIsNotThereIsListed() throws IOException {
    assertThat(
            rows().stream()
                .filter(row -> row.difference().contains("not there"))
                .map(Row::number)
                .toList())
        .isEqualTo(NOT_THERE);
  }

  @Test
  void aNameThatIsNoTestIsNoticed() {
    String text =
        """
        class ATest {
          @Test
          void good() {
            run();
          }

          private void bad() {
          }
        }
        """;

    assertThat(isTest(text, "good")).isTrue();
    assertThat(isTest(text, "bad")).isFalse();
    assertThat(isTest(text, "run")).isFalse();
    assertThat(new TreeSet<>(NOT_THERE)).hasSameSizeAs(NOT_THERE);
  }
}
