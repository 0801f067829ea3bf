package dev.espalier.train.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir Path folder;

  @Test
  void aFullDiskLeavesTheOldFile() throws IOException {
    Path target = Files.writeString(folder.resolve("a"), "old");
    IOException full = new IOException("No space left on device");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    target,
                    file -> {
                      file.write(1);
                      throw full;
                    }))
        .isInstanceOf(CheckpointException.class)
        .hasMessage(
            "cannot write "
                + target
                + ": No space left on device; the file that was there is unchanged")
        .hasCause(full);
    assertThat(target).hasContent("old");
    assertThat(names()).containsExactly("a");
  }

  @Test
  void whereNoFileCanBeTheReasonIsGiven() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    assertThatThrownBy(() -> AtomicFile.write(file.resolve("b"), f -> f.write(1)))
        .isInstanceOf(CheckpointException.class)
        .hasMessageStartingWith(
            "cannot write " + file.resolve("b") + ": a file of that name is there")
        .hasMessageEndingWith("there is no such file now, as before");

    Path target = Files.createDirectories(folder.resolve("taken/inside")).getParent();
    assertThatThrownBy(() -> AtomicFile.write(target, f -> f.write(1)))
        .isInstanceOf(CheckpointException.class)
        .hasMessageStartingWith("cannot write " + target);
    assertThat(names()).containsExactlyInAnyOrder("a", "taken");
  }

  @Test
  void foldersAreMadeAndALongerOldFileIsReplaced() {
    Path target = folder.resolve("x/y/a");
    AtomicFile.write(target, file -> file.writeBytes("longer text"));
    AtomicFile.write(target, file -> file.writeBytes("short"));
    assertThat(target).hasContent("short");
  }

  @Test
  void anInterruptedThreadFinishesItsFile() {
    Path target = folder.resolve("a");
    Thread.currentThread().interrupt();
    AtomicFile.write(target, file -> file.writeBytes("whole"));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(target).hasContent("whole");
  }

  @Test
  void leftoversOfDeadProcessesGo() throws IOException {
    long dead = Long.MAX_VALUE;
    long alive = ProcessHandle.current().pid();
    Files.writeString(folder.resolve(".epoch_1.safetensors." + dead + ".tmp"), "half");
    Files.writeString(folder.resolve(".epoch_1.safetensors." + alive + ".tmp"), "half");
    Files.writeString(folder.resolve(".mine.tmp"), "not ours");
    AtomicFile.deleteLeftovers(folder);
    AtomicFile.deleteLeftovers(folder.resolve("nowhere"));
    assertThat(names())
        .containsExactlyInAnyOrder(".epoch_1.safetensors." + alive + ".tmp", ".mine.tmp");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
