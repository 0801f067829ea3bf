package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ParseCacheTest {

  @TempDir private Path folder;

  private final ParseCache cache = new ParseCache(10);
  private final LoadOptions options = LoadOptions.DEFAULT.withCache(cache);

  @Test
  void aBaseOfManyConfigsIsParsedOnce() throws IOException {
    write("base.groovy", "lr = 0.1\n");
    Path first = write("first.groovy", "_base_ = 'base.groovy'\n");
    Path second = write("second.groovy", "_base_ = 'base.groovy'\n");

    Configs.load(first, options);
    Configs.load(second, options);
    Configs.load(second, options);

    assertThat(cache.size()).isEqualTo(3);
  }

  @Test
  void aChangedFileIsReadAnew() throws IOException {
    Path file = write("a.groovy", "lr = 0.1\n");
    Configs.load(file, options);
    write("a.groovy", "lr = 0.2\n");

    assertThat(Configs.load(file, options).getDouble("lr")).isEqualTo(0.2);
  }

  @Test
  void whatIsWrongIsReportedEveryTime() throws IOException {
    Path file = write("a.groovy", "lr = (1,\n");

    for (int i = 0; i < 2; i++) {
      assertThat(catchThrowableOfType(ConfigException.class, () -> Configs.load(file, options)))
          .isNotNull();
    }
    assertThat(cache.size()).isZero();
  }

  @Test
  void theOldestAreDropped() throws IOException {
    for (int i = 0; i < 12; i++) {
      Configs.load(write("f" + i + ".groovy", "x = " + i + "\n"), options);
    }

    assertThat(cache.size()).isEqualTo(10);
  }

  @Test
  void threadsMayShareIt() throws IOException {
    write("base.groovy", "lr = 0.1\n");
    List<Path> files =
        IntStream.range(0, 8)
            .mapToObj(i -> write("t" + i + ".groovy", "_base_ = 'base.groovy'\nx = " + i + "\n"))
            .toList();

    List<Config> configs =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> Configs.load(files.get(i % 8), options))
            .toList();

    for (int i = 0; i < 200; i++) {
      assertThat(configs.get(i).getInt("x")).isEqualTo(i % 8);
    }
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
