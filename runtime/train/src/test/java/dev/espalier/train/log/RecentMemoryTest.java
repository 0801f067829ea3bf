package dev.espalier.train.log;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentMemoryTest {

  private final AtomicInteger readings = new AtomicInteger();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final RecentMemory memory =
      new RecentMemory(device -> Map.of("memory", (double) readings.incrementAndGet()), nanos::get);

  @Test
  void theSystemIsAskedOnceASecond() {
    assertThat(memory.read(Device.cpu())).containsEntry("memory", 1.0);

    nanos.addAndGet(TimeUnit.SECONDS.toNanos(1) - 1); // over the end of the clock's range
    assertThat(memory.read(Device.cpu())).containsEntry("memory", 1.0);

    nanos.addAndGet(1);
    assertThat(memory.read(Device.cpu())).containsEntry("memory", 2.0);
  }
}
