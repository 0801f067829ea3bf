package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.MapNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever statements change in bases, and whatever the bases are, a converted file does too. */
final class ConversionOverBasesTest {

  private static final int TRIES = 1000;

  private static final List<String> BASES =
      List.of(
          "m = dict(x: 1, y: dict(z: 2, w: [1, dict(k: 1)]))\nl = [1, 2]\ns = 'text'\nn = null",
          "m = dict(x: [1], y: null)\nl = [dict(q: 1)]\ns = 5\nn = dict(d: 1)\na = dict(p: dict(o: 1))",
          "m = dict(x: dict(e: 1), y: [1])\nl = tuple(3)\ns = false\nn = 1\na = [1]");

  private static final List<String> STATEMENTS =
      List.of(
          "m { x = 5 }",
          "m { y = dict(z: 9) }",
          "m { y { w = [3] } }",
          "m { _delete_ = true; q = 1 }",
          "m { y { _delete_ = ['z'] } }",
          "m { y { z = _base_.s } }",
          "m.y = dict(v: 3)",
          "m.y.z = 4",
          "m.y = null",
          "m.y = [1, dict(a: 2)]",
          "m.y[0] = 3",
          "m.y[1].a = 3",
          "m.y = dict(_delete_: true, u: 1)",
          "m.y = _base_.m.y",
          "m.x = _base_.m.y",
          "m = dict(x: 7)",
          "m = dict(_delete_: true, y: dict(z: 1))",
          "m = _base_.m",
          "m = 3",
          "a { p = 1 }",
          "a { p = dict(q: 1) }",
          "a { p = _base_.m }",
          "a.p = dict(r: 2)",
          "a.p.q = 2",
          "a.p = 5",
          "a = dict(p: dict(q: 1))",
          "a = _base_.m",
          "a = [1]",
          "l = dict(_append_: [3])",
          "l { _append_ = [4] }",
          "l { _patch_ = [0: 9] }",
          "l[0] = 5",
          "l = _base_.l",
          "n { c = 1 }",
          "n = dict(c: 1)",
          "n.c = 1",
          "n = null",
          "s = \"${_base_.s}/\"",
          "s = _base_.s + 'x'",
          "def d = _base_.m",
          "b1 = a",
          "b2 = m",
          "b3 = m.y",
          "b4 = m.y.z",
          "b5 = m.x",
          "b6 = a.p",
          "b7 = l",
          "b8 = n.c",
          "b9 = _base_.l[0]",
          "b10 = [_base_.m, m].collect { [it] }",
          "b11 = [[_base_.s, 1], [m, 2]].find { k, v -> v == 2 }",
          "b12 = dict(x: _base_.m) { x { c = 1 } }",
          "b13 = dict(x: dict(c: 1)) { x = _base_.s }",
          "b14 = [k: _base_.l]['k']",
          "b15 = d.x",
          "b16 = a.p.q",
          "b17 = [*: a, z: 1]");

  @TempDir private Path folder;

  @Test
  void aConvertedFileGivesTheSameTreeOverEveryBase() throws IOException {
    Random random = new Random(7);
    int compared = 0;
    for (int i = 0; i < TRIES; i++) {
      String own =
          random
              .ints(1 + random.nextInt(4), 0, STATEMENTS.size())
              .mapToObj(STATEMENTS::get)
              .collect(Collectors.joining("\n", "_base_ = 'base.groovy'\n", "\n"));
      Path file = Files.writeString(folder.resolve("main.groovy"), own);
      String yaml = converted(file);
      if (yaml != null) {
        compared += compare(file, own, yaml);
      }
    }
    assertThat(compared).isGreaterThan(TRIES / 4);
  }

  /** Compares over every base over which the original loads; returns how many these are. */
  private int compare(Path file, String own, String yaml) throws IOException {
    int compared = 0;
    for (String base : BASES) {
      Files.writeString(folder.resolve("base.groovy"), base);
      MapNode expected;
      try {
        expected = Configs.load(file).root();
      } catch (ConfigException e) {
        continue;
      }
      Path second = Files.writeString(folder.resolve("second.yaml"), yaml);
      assertThat(Configs.load(second).root()).as("%s%n%s%n%s", base, own, yaml).isEqualTo(expected);
      compared++;
    }
    return compared;
  }

  private static @Nullable String converted(Path file) {
    try {
      return Conversion.of(file, Path.of("x.yaml")).text();
    } catch (ConfigException e) {
      // What does not convert must say so; that it is wrong anyway may be said instead.
      assertThat(e.diagnostics()).extracting(Diagnostic::id).isNotEmpty();
      return null;
    }
  }
}
