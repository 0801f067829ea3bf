package dev.espalier.train.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the paths of the examples are POSIX's")
class CacheFolderTest {

  private static final Path TEMPORARY = Path.of("/tmp");

  @TempDir Path home;

  @Test
  void eachPlatformHasItsPlace() {
    assertThat(folder(Map.of(), "Linux")).isEqualTo(home.resolve(".cache/espalier"));
    assertThat(folder(Map.of(), "FreeBSD")).isEqualTo(home.resolve(".cache/espalier"));
    assertThat(folder(Map.of(), "Mac OS X")).isEqualTo(home.resolve("Library/Caches/espalier"));
    assertThat(folder(Map.of(), "Windows 11")).isEqualTo(home.resolve("AppData/Local/espalier"));
    assertThat(folder(Map.of("LOCALAPPDATA", "/local"), "Windows 11"))
        .isEqualTo(Path.of("/local/espalier"));
  }

  @Test
  void theStandardVariableIsObeyedIfItIsAbsolute() {
    assertThat(folder(Map.of("XDG_CACHE_HOME", "/xdg"), "Linux"))
        .isEqualTo(Path.of("/xdg/espalier"));
    assertThat(folder(Map.of("XDG_CACHE_HOME", "xdg"), "Linux"))
        .isEqualTo(home.resolve(".cache/espalier"));
  }

  @Test
  void ownVariableGoesBeforeThatOfDjl() {
    assertThat(folder(Map.of("ESPALIER_CACHE", "/a", "DJL_CACHE_DIR", "/b"), "Linux"))
        .isEqualTo(Path.of("/a"));
    assertThat(folder(Map.of("ESPALIER_CACHE", " ", "DJL_CACHE_DIR", "/b"), "Linux"))
        .isEqualTo(Path.of("/b"));
  }

  @Test
  void theOptionGoesBeforeEverything() {
    assertThat(CacheFolder.resolve(Path.of("here"))).isEqualTo(Path.of("here").toAbsolutePath());
  }

  @Test
  void whoHasNoHomeHasAPlaceForTemporaryFiles() {
    assertThat(CacheFolder.resolve(Map.of(), "Linux", home.resolve("none"), TEMPORARY))
        .isEqualTo(Path.of("/tmp/espalier"));
  }

  private Path folder(Map<String, String> environment, String system) {
    return CacheFolder.resolve(environment, system, home, TEMPORARY);
  }
}
