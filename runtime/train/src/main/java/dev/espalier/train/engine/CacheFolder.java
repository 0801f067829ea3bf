package dev.espalier.train.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rule for the per-user folder that the native libraries are unpacked into. */
final class CacheFolder {

  private static final String NAME = "espalier";

  private CacheFolder() {}

  /**
   * Returns the folder that was asked for: by option, by {@code ESPALIER_CACHE}, by DJL's {@code
   * DJL_CACHE_DIR}; else the one that the platform has for caches.
   */
  static Path resolve(@Nullable Path option) {
    return option != null
        ? option.toAbsolutePath()
        : resolve(
            System.getenv(),
            System.getProperty("os.name", ""),
            Path.of(System.getProperty("user.home", "")),
            Path.of(System.getProperty("java.io.tmpdir", "")));
  }

  static Path resolve(Map<String, String> environment, String system, Path home, Path temporary) {
    for (String variable : new String[] {"ESPALIER_CACHE", "DJL_CACHE_DIR"}) {
      String folder = environment.getOrDefault(variable, "");
      if (!folder.isBlank()) {
        return Path.of(folder).toAbsolutePath();
      }
    }
    Path caches = caches(environment, system.toLowerCase(Locale.ROOT), home);
    // Users without a home, as some containers have them.
    return (Files.isDirectory(home) ? caches : temporary).resolve(NAME);
  }

  private static Path caches(Map<String, String> environment, String system, Path home) {
    if (system.startsWith("mac")) {
      return home.resolve("Library").resolve("Caches");
    }
    if (system.startsWith("windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      return local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local);
    }
    // The XDG Base Directory Specification: a relative path is to be ignored.
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    return xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".cache");
  }
}
