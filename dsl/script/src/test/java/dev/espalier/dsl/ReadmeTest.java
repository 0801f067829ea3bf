package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.Config;
import dev.espalier.config.Source;
import dev.espalier.dsl.print.GroovyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the Java examples of README.md over its Groovy examples. */
final class ReadmeTest {

  private static final Path PAGE = Path.of("README.md");
  private static final String HEAD =
      """
      import static org.assertj.core.api.Assertions.assertThat;

      import dev.espalier.config.*;
      import dev.espalier.dsl.*;
      import dev.espalier.dsl.lang.Limits;
      import dev.espalier.dsl.print.*;
      import java.nio.file.Path;
      import java.util.*;

      public final class Example%d implements Runnable {
        @Override
        public void run() {
      %s
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void theExamplesRun() throws Exception {
    List<String> examples = MarkdownBlocks.of(PAGE, "java");
    assertThat(examples).hasSizeGreaterThan(4);
    writeConfigs();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    for (int i = 0; i < examples.size(); i++) {
      String code = examples.get(i).replace("\"configs/", "\"" + slashed(folder) + "/configs/");
      Path file =
          Files.writeString(folder.resolve("Example" + i + ".java"), HEAD.formatted(i, code));
      StringWriter messages = new StringWriter();
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  null,
                  null,
                  List.of("-d", folder.toString(), "-proc:none"),
                  null,
                  compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file))
              .call();
      assertThat(compiled).as(messages + code).isTrue();
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      for (int i = 0; i < examples.size(); i++) {
        Object example = loader.loadClass("Example" + i).getDeclaredConstructor().newInstance();
        ((Runnable) example).run();
      }
    }
  }

  @Test
  void theTableOfOverridesIsTrue() {
    Pattern row = Pattern.compile("^\\| (?:`(.*?)` )?\\| `(.*?)` \\|.*\\|$", Pattern.MULTILINE);
    String table = Fixtures.read(PAGE).split("as a config writes it", 2)[1].split("\n\n", 2)[0];
    Matcher rows = row.matcher(table);
    int count = 0;
    while (rows.find()) {
      String token = "x=" + (rows.group(1) == null ? "" : rows.group(1));
      Config config =
          Configs.parse(
              new Source("a.groovy", ""), LoadOptions.DEFAULT.withOverrides(List.of(token)));
      assertThat(GroovyPrinter.printValue(config.get("x"))).as(token).isEqualTo(rows.group(2));
      count++;
    }
    assertThat(count).isEqualTo(table.lines().count() - 2);
  }

  private void writeConfigs() throws IOException {
    for (String config : MarkdownBlocks.of(PAGE, "groovy")) {
      String name = config.lines().toList().get(0).replace("// ", "");
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, config);
    }
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
