package dev.espalier.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs the README's examples, and makes sure that what it shows is what runs here. */
class ReadmeTest {

  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void trees() {
    MapNode base = MapNode.empty().with("optimizer", MapNode.empty().with("lr", ValueNode.of(0.1)));
    MapNode child =
        MapNode.empty().with("optimizer", MapNode.empty().with("lr", ValueNode.of(0.01)));
    Problems problems = new Problems();
    Config config = Config.of(Merge.merge(base, child, problems));

    assertThat(config.getDouble("optimizer.lr")).isEqualTo(0.01);
    assertThat(config.explain("optimizer.lr").layers()).hasSize(2);
    assertThat(problems.errorCount()).isZero();
  }

  @Test
  void typedAccess() {
    Config typo = Config.of(MapNode.empty().with("dpeth", ValueNode.of(50)));

    assertThatThrownBy(() -> typo.getInt("depth"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("did you mean 'dpeth'?");
  }

  @Test
  void everyExampleOfTheReadmeIsRunHere() throws IOException {
    String here =
        plain(Files.readString(Path.of("src/test/java/dev/espalier/config/ReadmeTest.java")));
    Matcher examples = JAVA.matcher(Files.readString(Path.of("README.md")));
    int count = 0;
    while (examples.find()) {
      assertThat(here).contains(plain(examples.group(1)));
      count++;
    }
    assertThat(count).isEqualTo(2);
  }

  private static String plain(String code) {
    return code.replaceAll("\\s+", "");
  }
}
