package dev.espalier.dsl.groovy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import dev.espalier.dsl.lang.Limits;
import dev.espalier.dsl.lang.Operator;
import dev.espalier.dsl.lang.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the front end reads, Groovy's own parser reads as well, and in the same way.
 *
 * <p>{@code -Dfuzz.inputs=100000 -Dfuzz.seed=7} makes a long run.
 */
final class GroovyParserTest {

  private static final int INPUTS = Integer.getInteger("fuzz.inputs", 600);
  private static final long SEED = Long.getLong("fuzz.seed", 1);

  static List<Path> files() {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources"))) {
      return files.filter(each -> each.toString().endsWith(".groovy")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileIsReadAsGroovyReadsIt(Path file) throws IOException {
    String text = Files.readString(file);
    // Groovy's parser needs minutes, or a large stack, for some of the attacks.
    if (!file.toString().contains("nesting") && !file.toString().contains("size")) {
      check(text);
    }
  }

  @Test
  void anyTwoOperatorsBindAsInGroovy() {
    List<String> between =
        new ArrayList<>(List.of("..", "..<", "<..", "?:", "?", ".k + ", "[0] + "));
    Stream.of(Operator.values()).map(Operator::symbol).forEach(between::add);
    int read = 0;
    for (String first : between) {
      for (String second : between) {
        for (String sign : List.of("", "-", "!", "+")) {
          String tail = first.equals("?") ? " : d" : "";
          String end = second.equals("?") ? " : e" : "";
          String text =
              "x = %1$sa %2$s %1$sb%5$s %3$s c%4$s".formatted(sign, first, second, end, tail);
          read += check(text) ? 1 : 0;
        }
      }
    }
    assertThat(read).isGreaterThan(between.size() * between.size() * 2);
  }

  @Test
  void mutatedFilesAreReadAsGroovyReadsThem() throws IOException {
    Random random = new Random(SEED);
    List<Path> seeds = files().stream().filter(each -> each.toString().contains("golden")).toList();
    int read = 0;
    for (int i = 0; i < INPUTS; i++) {
      String text = Files.readString(seeds.get(random.nextInt(seeds.size())));
      for (int j = random.nextInt(3); j >= 0; j--) {
        text = Mutations.of(text, random);
      }
      read += check(text) ? 1 : 0;
    }
    assertThat(read).as("some mutations are harmless").isPositive();
  }

  @Test
  void randomTokensAreReadAsGroovyReadsThem() {
    Random random = new Random(SEED);
    int read = 0;
    for (int i = 0; i < 4 * INPUTS; i++) {
      read += check(Mutations.soup(random)) ? 1 : 0;
    }
    assertThat(read).as("some soups are programs").isPositive();
  }

  /** Compares the two readers on a text, and tells whether it is a config. */
  private static boolean check(String text) {
    String read = read(text);
    if (read != null) {
      String groovys = GroovyText.of(text);
      if (!GroovyText.TWICE.equals(groovys)) {
        assertThat(read).as("seed %d, input:%n%s", SEED, text).isEqualTo(groovys);
      }
    }
    return read != null;
  }

  private static @Nullable String read(String text) {
    Program program =
        GroovyFrontEnd.read(new Source("a.groovy", text), Limits.DEFAULT, new Problems());
    return program == null ? null : ProgramText.of(program);
  }
}
