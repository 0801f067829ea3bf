package dev.espalier.examples.pose.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that only read configs, on small ones. */
class ConfigCommandsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"print", "check", "explain", "hash", "diff", "impact"})
  void everyCommandShowsAConfigsWarnings(String name) throws IOException {
    String file = write("odd.groovy", "def unread = 1\nlr = 0.1\n").toString();
    List<String> rest =
        switch (name) {
          case "diff" -> List.of(file);
          case "impact" -> List.of("lr", file);
          default -> List.of();
        };

    Command command = run(name, file, rest);

    assertThat(command.err()).contains("warning[W0302]").contains("odd.groovy:1:5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"explain", "impact"})
  void aPathThatIsNoneIsWrongUsage(String name) throws IOException {
    String file = write("a.groovy", "lr = 0.1\n").toString();
    List<String> rest = name.equals("impact") ? List.of("lr[", file) : List.of("lr[");

    Command command = run(name, file, rest);

    assertThat(command.exit()).isEqualTo(2);
    assertThat(command.err()).contains("'lr[' is not a path").doesNotContain("internal error");
  }

  @Test
  void impactLooksAtEveryConfigOfAFolder() throws IOException {
    Path base = write("base.groovy", "lr = 0.1\n");
    write("a.yaml", "_base_: base.groovy\n");
    write("b.json", "{\"_base_\": \"base.groovy\", \"lr\": 1}");
    write("c.groovy", "_base_ = 'base.groovy'\ntwice = _base_.lr * 2\n");
    write("notes.txt", "");

    Command command = run("impact", base.toString(), List.of("lr", folder.toString()));

    assertThat(command.exit()).isZero();
    assertThat(command.out())
        .contains("a.yaml")
        .contains("b.json: overrides it")
        .contains("twice = 0.2")
        .doesNotContain("notes.txt");
  }

  @Test
  void aHashIsThatOfTheContent() throws IOException {
    String groovy = write("a.groovy", "b = 1 // one\na = 'x'\n").toString();
    String yaml = write("a.yaml", "a: x\nb: 1\n").toString();

    Command command = run("hash", groovy, List.of(yaml));

    assertThat(command.out().lines().map(line -> line.substring(0, 64)).distinct()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quickstart", "res50_coco_256x192"})
  void theExamplesConvertToFilesOfTheSameContent(String name) throws IOException {
    Path configs = folder.resolve("configs");
    try (Stream<Path> files = Files.walk(Path.of("configs"))) {
      for (Path file : files.toList()) {
        Files.copy(file, configs.resolve(Path.of("configs").relativize(file)));
      }
    }
    String groovy = configs.resolve(name + ".groovy").toString();
    String yaml = configs.resolve(name + ".yaml").toString();

    Command convert = run("convert", groovy, List.of(yaml));

    assertThat(convert.exit()).as(convert.err()).isZero();
    assertThat(convert.err()).contains("computed values are written out");
    Command hash = run("hash", groovy, List.of(yaml));
    assertThat(hash.out().lines().map(line -> line.substring(0, 64)).distinct()).hasSize(1);
    assertThat(hash.out().lines()).hasSize(2);
  }

  @Test
  void aConfigIsConvertedOnceAndReplacedOnlyByForce() throws IOException {
    String in = write("a.groovy", "// Why.\nb = [1, tuple(2)]\n").toString();
    Path out = folder.resolve("a.yaml");

    assertThat(run("convert", in, List.of(out.toString())).exit()).isZero();
    assertThat(out).content().isEqualTo("# Why.\nb:\n- 1\n- {__tuple__: [2]}\n");
    assertThat(run("convert", in, List.of(out.toString())).err()).contains("--force replaces it");
    assertThat(run("convert", in, List.of(out.toString(), "--force")).exit()).isZero();
    assertThat(run("convert", in, List.of(folder.resolve("no/such/a.yaml").toString())).err())
        .startsWith("error: cannot write '")
        .contains("there is no such file or folder");
  }

  @Test
  void explainListsTheEnvironmentThatWasReadWithoutSecrets() throws IOException {
    String file =
        write("a.groovy", "a = env('NO_SUCH_NAME', 'x')\nb = env('NO_SUCH_TOKEN', 'y').size()\n")
            .toString();

    assertThat(run("explain", file, List.of()).out())
        .contains("environment variables:")
        .contains("NO_SUCH_NAME")
        .contains("NO_SUCH_TOKEN");
  }

  @Test
  void explainDrawsTheTreeOfFiles() throws IOException {
    Files.createDirectories(folder.resolve("optimizer"));
    write("optimizer/adam.groovy", "optimizer = dict(lr: 1e-3)\n");
    write("optimizer/sgd.groovy", "optimizer = dict(lr: 0.1)\n");
    write("common.groovy", "seed = 1\n");
    write("model.groovy", "_base_ = 'common.groovy'\nmodel = dict(depth: 50)\n");
    write("data.yaml", "_base_: common.groovy\ndata: {batch: 32}\n");
    String file =
        write(
                "a.groovy",
                "_base_ = ['model.groovy', 'data.yaml', select('optimizer', 'adam')]\nseed = 2\n")
            .toString();

    Command tree = run("explain", file, List.of("--select", "optimizer=sgd"));
    Command value = run("explain", file, List.of("seed", "--cfg-options", "seed=3"));

    assertThat(tree.err()).isEmpty();
    assertThat(tree.out())
        .startsWith(
            """
            files, each over its bases:
              %s
              ├── model.groovy
              │   └── common.groovy
              ├── data.yaml
              │   └── common.groovy (again)
              └── optimizer/sgd.groovy (select optimizer=sgd instead of adam)
            """
                .formatted(file));
    assertThat(value.out())
        .isEqualTo(
            """
            seed = 3
              set by    --cfg-options seed=3
              replaced  2, set at %s:2:8
              replaced  1, set at %s:1:8
              through   a.groovy <- model.groovy <- common.groovy
            """
                .formatted(file, folder.resolve("common.groovy")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"print", "explain", "hash", "diff", "impact"})
  void everyCommandFindsTheLibrariesOfAJar(String name) throws IOException {
    Path jar = folder.resolve("library.jar");
    URI uri = URI.create("jar:" + jar.toUri());
    try (FileSystem zip = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
      Path inside = zip.getPath("META-INF/espalier/configs/zoo/base.groovy");
      Files.createDirectories(inside.getParent());
      Files.writeString(inside, "lr = 0.1\n");
    }
    String file = write("a.groovy", "_base_ = 'zoo::base.groovy'\n").toString();
    List<String> rest =
        switch (name) {
          case "diff" -> List.of(file, "--modules", jar.toString());
          case "impact" -> List.of("lr", file, "--modules", jar.toString());
          default -> List.of("--modules", jar.toString());
        };

    Command command = run(name, file, rest);

    assertThat(command.err()).isEmpty();
    assertThat(command.exit()).isZero();
  }

  private static Command run(String name, String file, List<String> rest) {
    String[] all = new String[rest.size() + 2];
    all[0] = name;
    all[1] = file;
    for (int i = 0; i < rest.size(); i++) {
      all[i + 2] = rest.get(i);
    }
    return Command.run(all);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
