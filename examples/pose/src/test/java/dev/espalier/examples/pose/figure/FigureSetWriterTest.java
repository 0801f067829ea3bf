package dev.espalier.examples.pose.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.examples.pose.data.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureSetWriterTest {

  private static final FigureSet SMALL = new FigureSet("train", 6, new Size(160, 120), 1);

  @TempDir private Path folder;

  @Test
  void theSameSettingsGiveTheSameBytes() throws IOException {
    Path one = new FigureSetWriter().ensure(folder.resolve("one"), SMALL);
    Path other = new FigureSetWriter().ensure(folder.resolve("other"), SMALL);

    Map<String, byte[]> files = files(one);
    assertThat(files.keySet())
        .containsExactly(
            "annotations.json",
            "images/000001.png",
            "images/000002.png",
            "images/000003.png",
            "images/000004.png",
            "images/000005.png",
            "images/000006.png");
    assertThat(files(other)).containsExactlyEntriesOf(files);
  }

  @Test
  void splitsAndSeedsDiffer() throws IOException {
    byte[] train = firstImage(SMALL);

    assertThat(firstImage(new FigureSet("val", 6, new Size(160, 120), 1))).isNotEqualTo(train);
    assertThat(firstImage(new FigureSet("train", 6, new Size(160, 120), 2))).isNotEqualTo(train);
  }

  @Test
  void aLargerSetBeginsWithTheSmallerOne() throws IOException {
    assertThat(firstImage(new FigureSet("train", 7, new Size(160, 120), 1)))
        .isEqualTo(firstImage(SMALL));
  }

  @Test
  void whatIsThereIsNotDrawnAgain() throws IOException {
    Path set = new FigureSetWriter().ensure(folder, SMALL);
    Path mark = Files.createFile(set.resolve("mark"));

    assertThat(new FigureSetWriter().ensure(folder, SMALL)).isEqualTo(set);
    assertThat(mark).exists();
  }

  @Test
  void nothingUnfinishedIsLeft() throws IOException {
    new FigureSetWriter().ensure(folder, SMALL);

    try (Stream<Path> entries = Files.list(folder)) {
      assertThat(entries).containsExactly(folder.resolve("train-6-160x120-seed1-v1"));
    }
  }

  private byte[] firstImage(FigureSet set) throws IOException {
    Path drawn = new FigureSetWriter().ensure(folder, set);
    return Files.readAllBytes(FigureSet.imageFolder(drawn).resolve("000001.png"));
  }

  private static Map<String, byte[]> files(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
