package dev.espalier.examples.pose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.cli.Espalier;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manuals of the repository are true: what they quote exists, and where they point as well. */
class ReadmeTest {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
  private static final Pattern ID = Pattern.compile("\"(E07\\d\\d)\"");
  private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z-]+");

  @TempDir private Path folder;

  static List<Path> manuals() throws IOException {
    return files(ROOT, ".md");
  }

  @ParameterizedTest
  @MethodSource("manuals")
  void everyLinkLeadsToAFile(Path manual) throws IOException {
    for (MatchResult link : LINK.matcher(Files.readString(manual)).results().toList()) {
      Path target = manual.resolveSibling(link.group(1));
      assertThat(target).as(manual + ": " + link.group()).exists();
    }
  }

  @Test
  void javaIsQuotedFromCompiledSources() throws IOException {
    String sources = text(files(ROOT, ".java"));
    for (String name : List.of("README.md", "examples/pose/README.md")) {
      for (String block : blocks(ROOT.resolve(name), "java")) {
        assertThat(sources).contains(plain(block));
      }
    }
  }

  @Test
  void groovyIsQuotedFromConfigs() throws IOException {
    String configs = text(files(ROOT.resolve("examples"), ".groovy"));
    for (String name : List.of("README.md", "examples/pose/README.md")) {
      for (String block : blocks(ROOT.resolve(name), "groovy")) {
        assertThat(configs).contains(plain(block));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandShownExistsWithItsOptions(String line) {
    String[] words = line.split(" ", -1);
    StringWriter out = new StringWriter();
    int exit = Espalier.run(new PrintWriter(out), new PrintWriter(out), words[1], "--help");

    assertThat(exit).as(out.toString()).isZero();
    OPTION
        .matcher(line)
        .results()
        .forEach(option -> assertThat(out.toString()).contains(option.group()));
  }

  static List<String> commands() throws IOException {
    return Stream.of(ROOT.resolve("README.md"), ROOT.resolve("examples/pose/README.md"))
        .flatMap(manual -> blocks(manual, "sh").stream())
        .flatMap(String::lines)
        .filter(line -> line.startsWith("./espalier "))
        .toList();
  }

  @Test
  void theManualExplainsEveryErrorOfTheExample() throws IOException {
    String manual = Files.readString(Path.of("README.md"));
    for (Path source : files(Path.of("src/main/java"), ".java")) {
      for (MatchResult id : ID.matcher(Files.readString(source)).results().toList()) {
        assertThat(manual).contains("| " + id.group(1) + " |");
      }
    }
  }

  @Test
  void aModuleOfTheUsersOwnCanBeNamed() throws IOException {
    Path config = folder.resolve("own.groovy");
    Files.writeString(
        config,
        """
        _base_ = '%s'
        data.train.pipeline = _base_.train_pipeline.take(1) + [Grey()] + _base_.train_pipeline.drop(1)
        """
            .formatted(Path.of("configs/quickstart.groovy").toAbsolutePath()));
    StringWriter err = new StringWriter();

    int exit =
        Espalier.run(
            new PrintWriter(new StringWriter()), new PrintWriter(err), "check", config.toString());

    assertThat(err.toString()).isEmpty();
    assertThat(exit).isZero();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.toString().contains("target"))
          .sorted()
          .toList();
    }
  }

  private static String text(List<Path> files) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : files) {
      text.append(plain(Files.readString(file)));
    }
    return text.toString();
  }

  private static List<String> blocks(Path manual, String language) {
    try {
      return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
          .matcher(Files.readString(manual))
          .results()
          .map(block -> block.group(1))
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String code) {
    return code.replaceAll("\\s+", "");
  }
}
