package dev.espalier.examples.pose.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Decoding;
import dev.espalier.config.Problems;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.print.JsonPrinter;
import dev.espalier.examples.pose.Repository;
import dev.espalier.examples.pose.command.Command;
import dev.espalier.registry.ModuleCodec;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.Registries;
import dev.espalier.registry.Registry;
import dev.espalier.schema.Alternatives;
import dev.espalier.schema.Alternatives.Alternative;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schemas of this class path, by a library's judgement. */
class SchemaTest {

  private static final Validator FILE = Validator.of();
  private static final Validator FRAGMENT = Validator.of("--fragment");
  private static final Validator RESOLVED = Validator.of("--resolved");

  @TempDir private Path folder;

  @Test
  void theSchemasAreValidThemselves() {
    assertThat(FILE.errorsOfTheSchema()).isEmpty();
    assertThat(FRAGMENT.errorsOfTheSchema()).isEmpty();
    assertThat(RESOLVED.errorsOfTheSchema()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"quickstart", "res50_coco_256x192"})
  void examplesAreAccepted(String name) {
    String config = "configs/" + name + ".groovy";
    for (String format : new String[] {"json", "typed-json"}) {
      String merged = Command.run("print", config, "--format", format).out();
      String resolved = Command.run("print", config, "--resolved", "--format", format).out();

      assertThat(FILE.errors(merged)).as(format).isEmpty();
      assertThat(FRAGMENT.errors(merged)).as(format).isEmpty();
      assertThat(RESOLVED.errors(resolved)).as(format).isEmpty();
      assertThat(FILE.errors(resolved)).as(format).isEmpty();
    }
  }

  @Test
  void whatModulesFillInIsAcceptedAsWellAsTheirNames() {
    Registries registries = Registries.load(SchemaTest.class.getClassLoader());
    int modules = 0;
    for (Registry<?> registry : registries.all()) {
      Validator file = FILE.definition(registry.name());
      Validator resolved = RESOLVED.definition(registry.name());
      for (Alternative module : Alternatives.of(registry).modules()) {
        String name = module.names().get(0);
        ConfigNode filled = module.needsParameters() ? null : decoded(registry, name, registries);
        if (filled != null) {
          String decoded = JsonPrinter.printTyped(filled);

          assertThat(resolved.errors(decoded)).as(decoded).isEmpty();
          assertThat(file.errors(decoded)).as(decoded).isEmpty();
          assertThat(file.errors("\"" + name + "\"")).as(name).isEmpty();
          modules++;
        }
      }
    }
    assertThat(modules).isGreaterThan(10);
  }

  /**
   * Returns a module with its defaults; null if a check refuses them, as where one of two keys must
   * be given, which a schema does not say.
   */
  private static <T> @Nullable ConfigNode decoded(
      Registry<T> registry, String name, Registries registries) {
    Problems problems = new Problems();
    ModuleConfig<? extends T> config =
        ModuleCodec.of(registry.product(), registry.name())
            .decode(ValueNode.of(name), new Decoding(ConfigPath.ROOT, problems, registries));
    if (problems.sorted().stream().anyMatch(problem -> problem.id().equals("E0516"))) {
      return null;
    }
    problems.throwIfErrors();
    return config.toNode();
  }

  @ParameterizedTest
  @ValueSource(strings = {"default_runtime", "models/res18_narrow"})
  void filesToInheritFromNeedNotBeComplete(String name) throws IOException {
    for (String extension : new String[] {".json", ".yaml"}) {
      Path file = folder.resolve("fragment" + extension);
      Command.run("convert", "configs/_base_/" + name + ".groovy", file.toString());
      String text = Files.readString(file);
      boolean yaml = extension.equals(".yaml");

      assertThat(yaml ? FRAGMENT.errorsOfYaml(text) : FRAGMENT.errors(text)).isEmpty();
      assertThat(yaml ? FILE.errorsOfYaml(text) : FILE.errors(text))
          .contains(": required property 'optimizer' not found");
    }
  }

  @Test
  void aFileMayChangeWhatItInheritsInEveryWay() throws IOException {
    String config = Repository.read(Path.of("src/test/modules/changes.yaml"));

    assertThat(FILE.errorsOfYaml(config)).isEmpty();
    assertThat(Command.run("check", "src/test/modules/changes.yaml").err()).isEmpty();
  }

  @Test
  void whatABaseWasToSayIsNotAskedForButTheRestIsLookedAt() {
    assertThat(
            FILE.errors(
                """
                {"_base_": "a.json",
                 "model": {"backbone": {"dpeth": 18}, "keypoint_head": {"in_channels": 0}},
                 "custom_hooks": {"_append_": [{"type": "KeypointPictureHok"}]},
                 "workflow": [["train", 1, 2]],
                 "optimizer": {"lr": "{{ $LR:0.1 }}", "weight_decay": {"__float__": "infinite"}}}
                """))
        .satisfiesExactlyInAnyOrder(
            error -> assertThat(error).startsWith("/model/backbone:").contains("dpeth"),
            error -> assertThat(error).startsWith("/model/keypoint_head/in_channels:"),
            error -> assertThat(error).startsWith("/custom_hooks/_append_/0/type:"),
            error -> assertThat(error).startsWith("/workflow/0"),
            error -> assertThat(error).startsWith("/optimizer/weight_decay:"));
  }

  @Test
  void namesAtTheTopAreFreeButForThoseThatMeanSomething() {
    assertThat(FRAGMENT.errors("{\"data_root\": 1, \"$schema\": \"x\"}")).isEmpty();
    assertThat(FRAGMENT.errors("{\"dataRoot\": 1}")).isNotEmpty();
    assertThat(FRAGMENT.errors("{\"filename\": 1}")).isNotEmpty();
  }

  @Test
  void theSchemaCanGoToAFile() throws IOException {
    Path file = folder.resolve("schema.json");

    assertThat(Command.run("schema", "-o", file.toString())).isEqualTo(new Command(0, "", ""));
    assertThat(file).content().isEqualTo(FILE.text());
    assertThat(Command.run("schema", "--out", folder.resolve("no/such").toString()).err())
        .contains("cannot write");
    assertThat(Command.run("schema", "--gdsl", "--resolved").exit()).isEqualTo(2);
  }
}
