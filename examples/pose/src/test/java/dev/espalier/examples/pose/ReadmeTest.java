package dev.espalier.examples.pose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.Source;
import dev.espalier.dsl.Configs;
import dev.espalier.dsl.LoadOptions;
import dev.espalier.examples.pose.command.Command;
import dev.espalier.train.TrainConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What this example's README and that of the repository show is true; the error that the latter
 * shows is held by the quickstart's tests, which have the classes for it.
 */
class ReadmeTest {

  private static final Path ROOT_PAGE = Repository.ROOT.resolve("README.md");
  private static final Path POSE_PAGE = Path.of("README.md");

  /** A command in a block or in a line of text, with all that follows it there. */
  private static final Pattern COMMAND =
      Pattern.compile("(?:^\\./|`(?:\\./)?)espalier ([^`\\n]+)", Pattern.MULTILINE);

  private static final Pattern NAME = Pattern.compile("[a-z]+");
  private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z-]+");
  private static final Pattern CONFIG = Pattern.compile("\\S+/\\S+\\.groovy");

  static List<Path> pages() {
    return List.of(ROOT_PAGE, POSE_PAGE);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void configsAreQuotedOrCanBeUsed(Path page) {
    List<String> files = Repository.files(".groovy").stream().map(Repository::read).toList();
    List<String> blocks = markdown(page).blocks("groovy");

    assertThat(blocks).isNotEmpty();
    for (String block : blocks) {
      if (!isPartOfOne(block, files)) {
        Source source = new Source("configs/from_the_readme.groovy", block);
        Configs.parse(source, LoadOptions.DEFAULT).as(TrainConfig.class);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void javaIsQuoted(Path page) {
    List<String> files = Repository.files(".java").stream().map(Repository::read).toList();
    List<String> blocks = markdown(page).blocks("java");

    assertThat(blocks)
        .isNotEmpty()
        .allSatisfy(block -> assertThat(isPartOfOne(block, files)).as(block).isTrue());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void commandsExistAndHaveTheirOptions(Path page) {
    List<String> commands = commands(page);

    assertThat(commands).hasSizeGreaterThan(5);
    for (String command : commands) {
      String name = command.split(" ", 2)[0];
      if (!NAME.matcher(name).matches()) {
        continue; // a placeholder
      }
      Command help = Command.run(name, "--help");
      assertThat(help.exit()).as(command).isZero();
      assertThat(help.out()).as(command).contains("Usage: espalier " + name);
      assertThat(matches(OPTION, command))
          .as(command)
          .allSatisfy(option -> assertThat(help.out()).containsPattern(option + "\\b"));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void commandsNameConfigsThatAreThere(Path page) {
    assertThat(commands(page).stream().flatMap(command -> matches(CONFIG, command).stream()))
        .isNotEmpty()
        .allSatisfy(config -> assertThat(Repository.ROOT.resolve(config)).isRegularFile());
  }

  private static Markdown markdown(Path page) {
    return new Markdown(Repository.read(page));
  }

  private static List<String> commands(Path page) {
    List<String> commands = new ArrayList<>();
    COMMAND.matcher(Repository.read(page)).results().forEach(r -> commands.add(r.group(1)));
    return commands;
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }

  private static boolean isPartOfOne(String block, List<String> files) {
    String part = squeezed(block);
    return files.stream().anyMatch(file -> squeezed(file).contains(part));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }
}
