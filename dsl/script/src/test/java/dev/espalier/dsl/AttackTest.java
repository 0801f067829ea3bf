package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.ConfigException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts that want out, or want everything: each is refused with a diagnostic. */
final class AttackTest {

  /** Far above what any of them takes, so that only a script that hangs the loader fails. */
  private static final Duration HANGS = Duration.ofSeconds(60);

  private static final long SMALL_STACK = 512 * 1024;

  static List<Path> attacks() {
    return Fixtures.in("attacks");
  }

  @Test
  void thereAreAttacks() {
    assertThat(attacks()).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void anAttackIsRefusedOnASmallStack(Path file) throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(null, () -> run(file, thrown), "attack", SMALL_STACK);
    thread.setDaemon(true);
    thread.start();
    thread.join(HANGS.toMillis());

    assertThat(thread.isAlive()).as("still running after %s", HANGS).isFalse();
    assertThat(thrown.get())
        .isInstanceOfSatisfying(
            ConfigException.class,
            e -> assertThat(e.diagnostics()).allMatch(d -> d.id().startsWith("E0")));
  }

  private static void run(Path file, AtomicReference<Throwable> thrown) {
    try {
      Configs.load(file);
      // Whatever comes out of an attack is what the test looks at, errors included.
    } catch (ConfigException | Error e) {
      thrown.set(e);
    }
  }
}
