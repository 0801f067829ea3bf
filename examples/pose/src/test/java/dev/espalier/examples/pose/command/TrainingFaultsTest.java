package dev.espalier.examples.pose.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.train.checkpoint.CheckpointOrigin;
import dev.espalier.train.checkpoint.CheckpointStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says when a training cannot go on, and its proof that one can. */
class TrainingFaultsTest {

  @TempDir private Path folder;

  private Command train(List<String> options, String... overrides) {
    return run("train", options, overrides);
  }

  private Command run(String command, List<String> options, String... overrides) {
    List<String> arguments = new ArrayList<>(List.of(command, "configs/quickstart.groovy"));
    arguments.addAll(options);
    arguments.addAll(
        List.of(
            "--cfg-options",
            "data.samples_per_gpu=4",
            "total_epochs=1",
            "log_level=ERROR",
            "data={train: {data_root: '%1$s', images: 8}, val: {data_root: '%1$s', images: 4}}"
                .formatted(folder.resolve("figures"))));
    arguments.addAll(List.of(overrides));
    return Command.run(arguments.toArray(String[]::new));
  }

  private List<String> workDir(String name, String... more) {
    List<String> options =
        new ArrayList<>(List.of("--work-dir", folder.resolve(name).toString(), "--no-validate"));
    options.addAll(List.of(more));
    return options;
  }

  @Test
  void epochsOfAnotherLengthAreTheUsersToMend() {
    assertThat(train(workDir("run")).exit()).isZero();
    CheckpointOrigin origin = CheckpointStore.read(folder.resolve("run/latest")).meta().origin();
    assertThat(run("hash", List.of("--resolved")).out()).startsWith(origin.configHash());
    assertThat(origin.history())
        .anyMatch(step -> step.matches("file .*default_runtime.groovy sha256 [0-9a-f]{64}"))
        .contains("override total_epochs=1");

    Command other = train(workDir("run", "--auto-resume"), "data.samples_per_gpu=2");
    assertThat(other.exit()).isEqualTo(1);
    assertThat(other.err())
        .startsWith("error: cannot go on from ")
        .contains("with 11 iterations an epoch, since it was made with 5")
        .doesNotContain("\tat ");
  }

  @Test
  void aLossThatIsNoNumberEndsWithAnErrorAndTheStackWhereAsked() {
    Command plain = train(workDir("run"), "optimizer.lr=1e38", "lr_config=null");
    assertThat(plain.exit()).isEqualTo(1);
    assertThat(plain.err()).startsWith("error: the loss is ").doesNotContain("\tat ");

    Command debug = train(workDir("run", "--debug"), "optimizer.lr=1e38", "lr_config=null");
    assertThat(debug.exit()).isEqualTo(1);
    assertThat(debug.err()).startsWith("error: the loss is ").contains("\tat dev.espalier.");
  }

  @Test
  void aResumeIsProved() {
    Command proof = run("prove", List.of("--iterations", "3"), "total_epochs=2");

    assertThat(proof.exit()).as(proof.err()).isZero();
    assertThat(proof.out())
        .contains("  after 1      same ")
        .contains("resume proof of 'quickstart': 3 iterations, seed 0")
        .endsWith("exact: 3 of 3 resumed runs end bit for bit like the one that never stopped\n");
    assertThat(run("prove", List.of("--iterations", "1")).err())
        .isEqualTo("error: --iterations must be at least 2, given 1\n");
  }
}
