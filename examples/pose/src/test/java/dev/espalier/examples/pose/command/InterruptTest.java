package dev.espalier.examples.pose.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as a process that is told to end in the middle of a training. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no signal to catch")
class InterruptTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  void atASignalATrainingSavesACheckpointAndGoesOnFromIt(String signal, int exit) throws Exception {
    Path workDir = folder.resolve("run");
    Process training = train(workDir, "total_epochs=50");
    List<String> lines = new ArrayList<>();
    try (BufferedReader log = training.errorReader()) {
      for (String line = log.readLine(); line != null; line = log.readLine()) {
        lines.add(line);
        if (line.contains("Epoch [2][1/")) {
          send(signal, training);
          send(signal, training); // a second one changes nothing
        }
      }
    }

    assertThat(training.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(training.exitValue()).as(String.join("\n", lines)).isEqualTo(exit);
    assertThat(lines).anyMatch(line -> line.contains("to go on: --resume-from"));
    String latest = Files.readString(workDir.resolve("latest")).strip();
    assertThat(latest).startsWith("iter_");
    int iteration = Integer.parseInt(latest.replaceAll("\\D", ""));

    Process resumed =
        train(workDir, "total_epochs=3", "--resume-from", workDir.resolve("latest").toString());
    String log = new String(resumed.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(resumed.waitFor()).as(log).isZero();
    assertThat(log).contains("iteration " + iteration).doesNotContain("Epoch [1]");
    assertThat(workDir.resolve("latest")).content().contains("epoch_3.safetensors");
  }

  private static void send(String signal, Process process) throws Exception {
    new ProcessBuilder("kill", "-s", signal, String.valueOf(process.pid())).start().waitFor();
  }

  private Process train(Path workDir, String override, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    if (OS.LINUX.isCurrentOs()) { // a build in the background passes on that it ignores Ctrl-C
      command.addAll(List.of("env", "--default-signal=INT"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dlogback.configurationFile=logback.xml");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("dev.espalier.cli.Main", "train", "configs/quickstart.groovy"));
    command.addAll(List.of("--work-dir", workDir.toString()));
    command.addAll(List.of(more));
    command.addAll(
        List.of(
            "--cfg-options",
            override,
            "log_config.interval=1",
            "data.samples_per_gpu=8",
            "evaluation=null",
            "custom_hooks=null",
            "data={train: {data_root: '%1$s', images: 20}, val: {data_root: '%1$s', images: 4}}"
                .formatted(folder.resolve("figures"))));
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }
}
