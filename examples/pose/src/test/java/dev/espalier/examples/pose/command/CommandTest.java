package dev.espalier.examples.pose.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on the example's configs: what it prints where, and how it exits. */
class CommandTest {

  private static final String QUICKSTART = "configs/quickstart.groovy";

  @TempDir private Path folder;

  @Test
  void withoutACommandItIsUsedWrongly() {
    Command command = Command.run();

    assertThat(command.exit()).isEqualTo(2);
    assertThat(command.out()).isEmpty();
    assertThat(command.err()).contains("which command?").contains("Usage: espalier");
  }

  @Test
  void printsTheMergedTree() {
    Command command = Command.run("print", QUICKSTART, "--format", "json");

    assertThat(command.exit()).isZero();
    assertThat(command.out())
        .contains("\"save_best\" : \"PCK\"")
        .contains("\"max_keep_ckpts\" : 3")
        .doesNotContain("_base_");
    assertThat(command.err()).isEmpty();
  }

  @Test
  void obeysOverrides() {
    Command command =
        Command.run(
            "print",
            QUICKSTART,
            "--format",
            "json",
            "--cfg-options",
            "optimizer.lr=1e-4",
            "total_epochs=2");

    assertThat(command.out()).contains("\"lr\" : 0.0001").contains("\"total_epochs\" : 2");
  }

  @Test
  void overridesAppendDeleteAndComeFromFiles() throws IOException {
    Path file = Files.writeString(folder.resolve("short.txt"), "# short\ntotal_epochs=3\n");
    Command command =
        Command.run(
            "print",
            "--cfg-options",
            "workflow=[(train,1)]",
            "workflow+=(val,1)",
            "@" + file,
            "~log_config",
            "--format",
            "json",
            QUICKSTART);

    assertThat(command.err()).isEmpty();
    assertThat(command.out()).contains("\"total_epochs\" : 3").doesNotContain("log_config");
  }

  @Test
  void explainsAValueOfTheChildWithThatOfTheBase() {
    Command command = Command.run("explain", QUICKSTART, "log_config.interval");

    assertThat(command.exit()).isZero();
    assertThat(command.out())
        .contains("10")
        .contains("configs/quickstart.groovy:22:")
        .contains("50")
        .contains("configs/_base_/default_runtime.groovy:3:");
  }

  @Test
  void checksEveryConfigGiven() {
    Command command = Command.run("check", QUICKSTART, "configs/res50_coco_256x192.groovy");

    assertThat(command.exit()).isZero();
    assertThat(command.out().lines()).hasSize(2).allMatch(line -> line.endsWith(": fine"));
  }

  @Test
  void comparesConfigs() {
    assertThat(Command.run("diff", QUICKSTART, QUICKSTART)).isEqualTo(new Command(0, "", ""));

    Command command = Command.run("diff", QUICKSTART, "configs/res50_coco_256x192.groovy");
    assertThat(command.exit()).isEqualTo(1);
    assertThat(command.out()).contains("~ model.backbone.depth = 18");

    assertThat(Command.run("diff", QUICKSTART, "configs/no_such.groovy").exit()).isEqualTo(2);
  }

  @Test
  void listsModules() {
    Command command = Command.run("modules", "backbone.ResNet");

    assertThat(command.exit()).isZero();
    assertThat(command.out()).contains("depth").contains("one of 18, 34, 50, 101, 152");
    assertThat(Command.run("modules", "backbnoe").err()).contains("did you mean 'backbone'?");
  }

  @Test
  void anOverrideThatNothingReadsEndsBeforeTraining() {
    Command command =
        Command.run(
            "train",
            QUICKSTART,
            "--work-dir",
            folder.resolve("run").toString(),
            "--cfg-options",
            "optimizer.lrr=1");

    assertThat(command.exit()).isEqualTo(1);
    assertThat(command.err()).contains("error[E0103]").contains("did you mean 'lr'?");
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void twoTyposInAFileAreShownTogether() throws IOException {
    Path config = folder.resolve("typos.groovy");
    String base = Path.of(QUICKSTART).toAbsolutePath().toString();
    Files.writeString(
        config,
        """
        _base_ = '%s'

        model.keypoint_head.in_chanels = 128
        optimizer = Adma(lr: 1e-3)
        """
            .formatted(base));

    Command command = Command.run("train", config.toString(), "--allow-bases", "configs");

    assertThat(command.exit()).isEqualTo(1);
    assertThat(command.err())
        .contains(config + ":3:21")
        .contains("did you mean 'in_channels'?")
        .contains(config + ":4:13")
        .contains("did you mean 'Adam'")
        .contains("^^^^")
        .contains("2 errors");
  }

  @Test
  void problemsCanBeReadByAProgram() {
    Command command = Command.run("check", "configs/no_such.groovy", "--errors", "json");

    assertThat(command.exit()).isEqualTo(1);
    assertThat(command.err()).startsWith("[{\"id\":\"E").contains("\"severity\":\"error\"");
  }

  @Test
  void aDryRunShowsShapesAndTrainsNothing() {
    Command command =
        Command.run(
            "train", QUICKSTART, "--dry-run", "--cfg-options", data(40, 10), "log_level=ERROR");

    assertThat(command.err()).doesNotContain("error");
    assertThat(command.exit()).isZero();
    assertThat(command.out())
        .contains("inputs      [(32, 3, 128, 96)]")
        .contains("outputs     [(32, 17, 32, 24)]")
        .contains("parameters  965729");
  }

  @Test
  void aModuleThatCannotBeBuiltIsShownInTheFile() {
    Command command =
        Command.run(
            "train",
            QUICKSTART,
            "--dry-run",
            "--cfg-options",
            data(40, 10),
            "log_level=ERROR",
            "model.backbone.num_stages=3");

    assertThat(command.exit()).isEqualTo(1);
    assertThat(command.err())
        .isEqualTo(
            """
            error[E0510]: model.backbone (ResNet): strides must have 3 positive values (num_stages), given [1, 2, 2, 2]
              --> configs/_base_/models/res18_narrow.groovy:3:13
               |
             3 |   backbone: ResNet(depth: 18, stem_channels: 16, base_channels: 16),
               |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            1 error in configs/_base_/models/res18_narrow.groovy
            """);
  }

  @Test
  void trainsAnEpochAndTestsItsCheckpoint() throws IOException {
    Path workDir = folder.resolve("run");
    Command training =
        Command.run(
            "train",
            QUICKSTART,
            "--work-dir",
            workDir.toString(),
            "--cfg-options",
            data(40, 10),
            "total_epochs=1",
            "log_level=ERROR");

    assertThat(training.err()).contains("results are in " + workDir);
    assertThat(training.exit()).isZero();
    assertThat(training.out()).contains("PCK").contains("AUC").contains("EPE");
    assertThat(workDir.resolve("quickstart.groovy")).content().contains("total_epochs = 1");
    assertThat(workDir.resolve("latest")).content().contains("epoch_1.safetensors");
    assertThat(workDir.resolve("best")).content().contains("best_PCK_epoch_1.safetensors");
    assertThat(workDir.resolve("predictions.png")).isNotEmptyFile();
    try (var files = Files.list(workDir)) {
      assertThat(files.map(Path::toString))
          .anyMatch(file -> file.endsWith(".log"))
          .anyMatch(file -> file.endsWith(".log.json"));
    }

    Command test =
        Command.run(
            "test", QUICKSTART, workDir.resolve("best").toString(), "--cfg-options", data(40, 10));
    assertThat(test.exit()).isZero();
    assertThat(test.out()).isEqualTo(training.out());
  }

  private String data(int train, int val) {
    String root = folder.resolve("figures").toString();
    return "data={train: {data_root: '%1$s', images: %2$d}, val: {data_root: '%1$s', images: %3$d}, test: {data_root: '%1$s', images: %3$d}}"
        .formatted(root, train, val);
  }

  @Test
  void trustedFilesAreRunAndEveryCommandSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("run.groovy"), "x = Integer.parseInt('3')\n");
    String path = file.toString();
    List<List<String>> commands =
        List.of(
            List.of("print", path),
            List.of("check", path),
            List.of("explain", path),
            List.of("explain", path, "--choices"),
            List.of("diff", path, path),
            List.of("hash", path),
            List.of("impact", path, "x", path),
            List.of("train", path, "--dry-run"),
            List.of("test", path, "none"));

    for (List<String> words : commands) {
      String[] plain = words.toArray(String[]::new);
      List<String> trusted = new ArrayList<>(words);
      trusted.add("--trusted");

      assertThat(Command.run(plain).err())
          .as("%s", words)
          .contains("E0011")
          .doesNotContain("W0060");
      assertThat(Command.run(trusted.toArray(String[]::new)).err())
          .as("%s", trusted)
          .contains("W0060")
          .contains("run.groovy' was run as a program with all rights of this user")
          .doesNotContain("E0011")
          .doesNotContain("internal error");
    }
  }
}
