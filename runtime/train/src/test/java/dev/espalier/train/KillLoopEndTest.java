package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training that fails by itself ends a {@link KillLoop}, which would else count it as killed. */
class KillLoopEndTest {

  @TempDir Path folder;

  @Test
  void aTrainingThatFailsByItselfIsNotTakenForAKill() throws IOException {
    Path noFolder = Files.writeString(folder.resolve("taken"), "a file stands in the way");
    KillLoop loop = new KillLoop(noFolder, 3, 1, 100);

    assertThatIllegalStateException()
        .isThrownBy(loop::kill)
        .withMessageStartingWith("the training failed by itself, after iteration -1, with exit");
    assertThatIllegalStateException()
        .isThrownBy(loop::run)
        .withMessageStartingWith("the training failed by itself, after iteration -1, with exit");
  }
}
