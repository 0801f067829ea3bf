package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.ConfigException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts that want out, or want everything: each is refused with a diagnostic. */
final class AttackTest {

  /** Far above what any of them takes, so that only a script that hangs the loader fails. */
  private static final Duration HANGS = Duration.ofSeconds(60);

  /** What some of them try to make. */
  private static final Path CANARY = Path.of("target/canary");

  private static final String HEAD =
      """
      # Attacks

      Each script in `src/test/resources/attacks` wants out, or wants everything. A test loads each on a small stack,
      and holds that it gets these diagnostics, makes no file and no class.

      | kind | script | diagnostics |
      |---|---|---|
      """;

  private static final long LARGE_STACK = 256 * 1024 * 1024;
  private static final long SMALL_STACK = 512 * 1024;

  static List<Path> attacks() {
    return Fixtures.in("attacks").stream().flatMap(kind -> Fixtures.list(kind).stream()).toList();
  }

  @Test
  void theTableListsThemAll() throws IOException, InterruptedException {
    StringBuilder table = new StringBuilder(HEAD);
    // On a small stack the parser gives up on some of them, sooner or later.
    Thread thread = new Thread(null, () -> list(table), "attacks", LARGE_STACK);
    thread.start();
    thread.join();
    Fixtures.check(Path.of("ATTACKS.md"), table.toString());
  }

  private static void list(StringBuilder table) {
    for (Path file : attacks()) {
      Path kind = file.getParent().getFileName();
      table.append("| %s | %s | %s |\n".formatted(kind, file.getFileName(), ids(file)));
    }
  }

  private static String ids(Path file) {
    try {
      Configs.load(file);
      return "none";
    } catch (ConfigException e) {
      return e.diagnostics().stream()
          .map(d -> "[%1$s](errors/%1$s.md)".formatted(d.id()))
          .distinct()
          .sorted()
          .collect(Collectors.joining(", "));
    }
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
    assertThat(CANARY).doesNotExist();
    assertThatThrownBy(() -> Class.forName("Config")).isInstanceOf(ClassNotFoundException.class);
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
