package dev.espalier.examples.pose.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The module of the README, compiled as a user's would be and given to the command in a jar. */
class OwnModuleTest {

  private static final Path SOURCE = Path.of("src/test/modules/RandomBrightness.java");
  private static final String CONFIG = "src/test/modules/bright.groovy";

  @TempDir private Path folder;

  @Test
  void aJarOfOnesOwnGivesItsModulesToTheCommand() throws IOException {
    Path jar = jar(compile(Files.createDirectory(folder.resolve("classes"))));

    assertThat(Command.run("check", CONFIG).err()).contains("error[E0102]: 'RandomBrightness'");
    assertThat(Command.run("check", CONFIG, "--modules", jar.toString()).exit()).isZero();
    assertThat(
            Command.run("modules", "transform.RandomBrightness", "--modules", jar.toString()).out())
        .contains("com.example.pose.RandomBrightness")
        .contains("how much brighter or darker at most");
  }

  @Test
  void aRunUsesIt() throws IOException {
    Path jar = jar(compile(Files.createDirectory(folder.resolve("classes"))));
    String figures = folder.resolve("figures").toString();

    Command run =
        Command.run(
            "train",
            CONFIG,
            "--dry-run",
            "--modules",
            jar.toString(),
            "--cfg-options",
            "data.train={data_root: '%s', images: 20}".formatted(figures));

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("inputs      [(32, 3, 128, 96)]");
  }

  private static Path compile(Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  // Since JDK 23 processors on the class path run only where they are named.
                  List.of(
                      "-d",
                      classes.toString(),
                      "-processorpath",
                      System.getProperty("java.class.path")),
                  null,
                  files.getJavaFileObjects(SOURCE))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
    return classes;
  }

  private Path jar(Path classes) throws IOException {
    Path jar = folder.resolve("my.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
    return jar;
  }
}
