package dev.espalier.train.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import ai.djl.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryStatisticsTest {

  @TempDir Path folder;

  @Test
  void theResidentMemoryIsThatOfTheProcess() throws IOException {
    Path status = folder.resolve("status");
    Files.writeString(
        status, "Name:\tjava\nVmHWM:\t 9999999 kB\nVmRSS:\t  830464 kB\nThreads:\t9\n");

    Map<String, Double> values = new MemoryStatistics(status).read(Device.cpu());

    assertThat(values).containsOnlyKeys("memory", "heap").contains(entry("memory", 811.0));
    assertThat(values.get("heap")).isPositive();
  }

  @Test
  void whatTheSystemDoesNotTellIsLeftOut() {
    assertThat(new MemoryStatistics(folder.resolve("gone")).read(Device.cpu()))
        .containsOnlyKeys("heap");
  }

  @Test
  void aFileWithoutTheLineTellsNothing() throws IOException {
    Path status = Files.writeString(folder.resolve("status"), "Name:\tjava\n");
    assertThat(new MemoryStatistics(status).read(Device.cpu())).containsOnlyKeys("heap");
  }
}
