package dev.espalier.train.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes checkpoints leaves the last one whole. */
class KillTest {

  private static final int KILLS = 5;

  @TempDir Path folder;

  @Test
  void thePointerAlwaysNamesAWholeCheckpoint() throws IOException, InterruptedException {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    int last = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int announced = writeUntilKilled(random.nextInt(1, 60));
      Checkpoint latest = CheckpointStore.read(folder.resolve(CheckpointStore.LATEST));
      assertThat(latest.meta().epoch())
          .as("kill %d with seed %d", kill, seed)
          .isGreaterThanOrEqualTo(announced)
          .isGreaterThan(last);
      assertThat(latest.weights().get("w").toFloats())
          .hasSize(CheckpointWriterMain.SIZE)
          .containsOnly(latest.meta().epoch());
      last = latest.meta().epoch();
    }
    CheckpointStore store = new CheckpointStore(folder);
    store.save("end", CheckpointStore.read(folder.resolve(CheckpointStore.LATEST)));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
    }
  }

  /** Runs a writer, kills it some time after its first checkpoint, and returns its last word. */
  private int writeUntilKilled(int millis) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CheckpointWriterMain.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int announced = 0;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      announced = number(out.readLine(), announced);
      Thread.sleep(millis);
      // Process.destroyForcibly would close the stream that the rest of the output is in.
      process.toHandle().destroyForcibly();
      process.waitFor();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        announced = number(line, announced);
      }
    }
    return announced;
  }

  private static int number(String line, int otherwise) {
    // The very last line may be cut short by the kill.
    return line != null && line.endsWith(".")
        ? Integer.parseInt(line.substring(0, line.length() - 1))
        : otherwise;
  }
}
