package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import dev.espalier.config.Source;
import dev.espalier.dsl.groovy.Mutations;
import dev.espalier.dsl.print.GroovyPrinter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Broken and random inputs: each ends in a tree or in diagnostics, nothing else; and a tree prints
 * to what loads again.
 *
 * <p>{@code -Dfuzz.inputs=100000 -Dfuzz.seed=7} makes a long run.
 */
final class FuzzTest {

  private static final int INPUTS = Integer.getInteger("fuzz.inputs", 600);
  private static final long SEED = Long.getLong("fuzz.seed", 1);

  private static final List<String> TOKENS =
      List.of(
          "a",
          "b",
          "model",
          "ResNet",
          "dict",
          "tuple",
          "_base_",
          "def",
          "it",
          "1",
          "2.5",
          "-3",
          "'s'",
          "\"t${a}\"",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          ",",
          ":",
          "=",
          "+",
          "*",
          "..",
          "..<",
          ".",
          "?",
          "?:",
          "->",
          "==",
          "<",
          "in",
          "!",
          "&&",
          "*:",
          "\n",
          ";",
          " ",
          "null",
          "true",
          ".collect",
          ".size()",
          "[0]",
          "[-1]",
          ".each",
          "this.",
          "new",
          "if",
          "import",
          "@A",
          "env",
          "Math.PI",
          "0x1",
          "'''",
          "/",
          "$",
          "\\",
          "é",
          "😀",
          "\u0000",
          "return",
          "class");

  private static final List<String> DATA_TOKENS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          ": ",
          "- ",
          "\n",
          "  ",
          "\t",
          "\"",
          "'",
          "{{",
          "}}",
          "{{ _base_.x }}",
          "{{ $A:1 }}",
          "&a ",
          "*a",
          "!!int ",
          "!x ",
          "---\n",
          "...",
          "%YAML 1.1\n",
          "? ",
          "|\n",
          ">-\n",
          "#",
          "<<: ",
          "\\",
          "\\u",
          "\\ud83d",
          "1e999",
          "-",
          ".inf",
          "null",
          "0x",
          "é",
          "😀",
          "\u0000",
          "\u2028",
          "\uFEFF",
          "\ud800",
          "__tuple__",
          "__dict__",
          "__float__",
          "_base_",
          "@",
          "`");

  @Test
  void mutatedConfigsEndInATreeOrInDiagnostics() {
    Random random = new Random(SEED);
    List<String> seeds = new ArrayList<>();
    for (Path folder : Fixtures.in("golden")) {
      Path main = Fixtures.main(folder);
      if (main.toString().endsWith(".groovy")) {
        seeds.add(Fixtures.read(main));
      }
    }
    int loaded = 0;
    for (int i = 0; i < INPUTS; i++) {
      String text = seeds.get(random.nextInt(seeds.size()));
      for (int j = random.nextInt(3); j >= 0; j--) {
        text = Mutations.of(text, random, TOKENS);
      }
      loaded += loads("fuzz.groovy", text) ? 1 : 0;
    }
    assertThat(loaded).as("some mutations are harmless").isPositive();
  }

  @Test
  void randomTokensEndInATreeOrInDiagnostics() {
    Random random = new Random(SEED);
    int refused = 0;
    for (int i = 0; i < INPUTS; i++) {
      StringBuilder text = new StringBuilder("x = ");
      for (int j = random.nextInt(12); j >= 0; j--) {
        text.append(TOKENS.get(random.nextInt(TOKENS.size())));
      }
      refused += loads("fuzz.groovy", text.toString()) ? 0 : 1;
    }
    assertThat(refused).as("most soups are refused").isPositive();
  }

  @Test
  void mutatedJsonAndYamlEndInATreeOrInDiagnostics() {
    Random random = new Random(SEED);
    int loaded = 0;
    for (Path folder : Fixtures.in("golden")) {
      Path main = Fixtures.main(folder);
      String name = main.getFileName().toString();
      for (int i = 0; !name.endsWith(".groovy") && i < INPUTS / 4; i++) {
        String text = Fixtures.read(main);
        for (int j = random.nextInt(3); j >= 0; j--) {
          text = Mutations.of(text, random, DATA_TOKENS);
        }
        loaded += loads(name, text) ? 1 : 0;
      }
    }
    assertThat(loaded).as("some mutations are harmless").isPositive();
  }

  @Test
  void randomOverridesEndInATreeOrInDiagnostics() {
    Random random = new Random(SEED);
    Source source = new Source("fuzz.groovy", "model = dict(a: [1, dict(b: 2)], c: null)\nlr = 1");
    for (int i = 0; i < 10 * INPUTS; i++) {
      String token = "model.a" + soup(random) + "=" + soup(random);
      String input = "seed " + SEED + ", token " + token;
      try {
        Config config = Configs.parse(source, LoadOptions.DEFAULT.withOverrides(List.of(token)));
        assertThat(GroovyPrinter.print(config.root())).as(input).isNotEmpty();
      } catch (ConfigException e) {
        assertThat(e.diagnostics()).as(input).isNotEmpty();
      }
    }
  }

  private static String soup(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(".a0[](){}'\",:=- e1_".charAt(random.nextInt(19)));
    }
    return text.toString();
  }

  private static boolean loads(String name, String text) {
    Source source = new Source("src/test/resources/golden/bases/" + name, text);
    try {
      Config config = Configs.parse(source, LoadOptions.DEFAULT);
      Source printed = new Source("printed.groovy", GroovyPrinter.print(config.root()));
      assertThat(Configs.parse(printed, LoadOptions.DEFAULT).root())
          .as("seed %d, input:%n%s%nprinted:%n%s", SEED, text, printed.text())
          .isEqualTo(config.root());
      return true;
    } catch (ConfigException e) {
      assertThat(e.diagnostics()).as("seed %d, input:%n%s", SEED, text).isNotEmpty();
      return false;
      // Any other exception is what the test is for, and must show the input that caused it.
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("seed " + SEED + ", input:\n" + text, e);
    }
  }
}
