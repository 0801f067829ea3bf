package dev.espalier.dsl.override;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import dev.espalier.config.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TokenFilesTest {

  private final Problems problems = new Problems();

  @TempDir private Path folder;

  @Test
  void aLineIsATokenAndPlacesAreTheFiles() throws IOException {
    Path file = write("a.txt", "\uFEFF# a comment", "", "a=1", "  b = x # no comment  ");

    MapNode tree = apply("a=0", "@" + file, "c=2");

    assertThat(tree).hasToString("dict(a: 1, b: 'x # no comment', c: 2)");
    assertThat(tree.keyPlace(Key.of("b"))).hasToString(file + ":4:3");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aFileInAFileIsRelativeToIt() throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    write("sub/inner.txt", "a=2");
    Path outer = write("outer.txt", "a=1", "@sub/inner.txt", "b=3");

    assertThat(apply("@" + outer)).hasToString("dict(a: 2, b: 3)");
  }

  @Test
  void whatCannotBeReadIsSaid() throws IOException {
    Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff});
    Path large = Files.write(folder.resolve("large"), new byte[1_000_001]);

    assertThat(apply("@" + folder + "/none", "@" + folder, "@", "@\0", "@" + bytes, "@" + large))
        .isEqualTo(MapNode.empty());
    assertThat(problems.sorted())
        .extracting(Diagnostic::title)
        .containsExactly(
            "there is no file '" + folder + "/none'",
            "'" + folder + "' is not an ordinary file",
            "no file is named after the '@'",
            "'\0' is no name of a file: Nul character not allowed",
            "'" + bytes + "' is not UTF-8 text",
            "'" + large + "' is larger than 1000000 bytes");
    assertThat(problems.sorted()).extracting(Diagnostic::id).containsOnly("E0406");
  }

  @Test
  void aFileThatReadsItselfIsSaid() throws IOException {
    Path a = write("a.txt", "x=1", "@b.txt");
    write("b.txt", "@a.txt", "y=2");

    assertThat(apply("@" + a)).hasToString("dict(x: 1, y: 2)");
    assertThat(problems.sorted()).hasSize(1);
    Diagnostic problem = problems.sorted().get(0);
    assertThat(problem.id()).isEqualTo("E0407");
    assertThat(problem.title()).isEqualTo("'%s' reads itself".formatted(a));
    assertThat(problem.place()).hasToString(folder.resolve("b.txt") + ":1:2");
    assertThat(problem.notes()).containsExactly("read now: a.txt → b.txt");
  }

  @Test
  void nestingAndNumberAreBounded() throws IOException {
    for (int i = 0; i < 10; i++) {
      write(i + ".txt", "@" + (i + 1) + ".txt");
    }
    write("10.txt", "x=1");
    apply("@" + folder.resolve("0.txt"));
    write("leaf.txt", "y=1");
    apply("@" + write("many.txt", "@leaf.txt\n".repeat(102)));

    assertThat(problems.sorted())
        .extracting(Diagnostic::title)
        .contains(
            "files of overrides nest at most 8 deep", "at most 100 files of overrides are read");
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines));
  }

  private MapNode apply(String... words) {
    return Overrides.apply(MapNode.empty(), List.of(words), Map.of(), problems);
  }
}
