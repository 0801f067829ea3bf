package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A training that is killed at random moments and goes on by {@code auto_resume} ends with the
 * weights of one that never stopped; {@link KillLoop#main} is the long form.
 */
class KillLoopTest {

  private static final int KILLS = 10;
  private static final int ITERATIONS = 400;

  private static final int LONGEST = 200;

  @TempDir Path folder;

  @Test
  void killsChangeNothing() throws IOException, InterruptedException {
    long seed = System.nanoTime();
    String whole =
        ChildTraining.train(
            RunOptions.named("whole").withWorkDir(folder.resolve("whole")), ITERATIONS);
    KillLoop loop = new KillLoop(folder.resolve("killed"), ITERATIONS, seed, LONGEST);
    int killed = 0;
    for (int i = 0; i < KILLS; i++) {
      killed += loop.kill().digest().isEmpty() ? 1 : 0;
    }

    KillLoop.Life end = loop.run();
    assertThat(end.exit()).isZero();
    assertThat(end.digest()).as("%d kills with seed %d", killed, seed).hasSize(64).isEqualTo(whole);
    assertThat(killed).as("seed %d", seed).isPositive();
  }
}
