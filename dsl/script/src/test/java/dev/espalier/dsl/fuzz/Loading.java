package dev.espalier.dsl.fuzz;

import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import dev.espalier.config.Source;
import dev.espalier.dsl.Configs;
import dev.espalier.dsl.LoadOptions;
import dev.espalier.dsl.lang.Limits;
import dev.espalier.dsl.print.GroovyPrinter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Loads what a fuzzer makes up; whatever is thrown but a {@link ConfigException} is a finding. */
final class Loading {

  private static final LoadOptions OPTIONS =
      LoadOptions.DEFAULT
          .withEnvironment(Map.of("HOME", "/home/me"))
          .withLimits(Limits.DEFAULT.withSteps(20_000));

  private Loading() {}

  /** Loads bytes as a file of a kind, and what is printed of it again. */
  static void file(String ending, byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    try {
      Config config = Configs.parse(new Source("no/such/folder/fuzz" + ending, text), OPTIONS);
      String printed = GroovyPrinter.print(config.root());
      Config again = Configs.parse(new Source("no/such/folder/again.groovy", printed), OPTIONS);
      if (!again.root().equals(config.root())) {
        throw new IllegalStateException("printed and loaded, it is another tree:\n" + printed);
      }
    } catch (ConfigException e) {
      check(e);
    }
  }

  /** Applies bytes as tokens of the command line, one a line. */
  static void overrides(byte[] data) {
    List<String> tokens = new String(data, StandardCharsets.UTF_8).lines().toList();
    Source base = new Source("fuzz.groovy", "a = dict(b: [1, dict(c: 'x')], d: null)\ne = 1\n");
    try {
      Configs.parse(base, OPTIONS.withOverrides(tokens));
    } catch (ConfigException e) {
      check(e);
    }
  }

  private static void check(ConfigException e) {
    if (e.diagnostics().isEmpty() || String.valueOf(e.getMessage()).isBlank()) {
      throw new IllegalStateException("refused without a reason", e);
    }
  }
}
