package dev.espalier.dsl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * A config file: how people call it, and where it is.
 *
 * @param name the path as given by the user or worked out from it, with forward slashes
 * @param path the absolute path
 */
record ConfigFile(String name, Path path) {

  static final String EXTENSION = ".groovy";

  /** Tells whether a file's name is that of a config. */
  static boolean isNamedSo(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(EXTENSION);
  }

  /** Returns the file at a path that a program gives. */
  static ConfigFile of(Path given) {
    return new ConfigFile(slashed(given), given.toAbsolutePath().normalize());
  }

  /** Returns the file that this one calls by a path relative to its own folder. */
  ConfigFile resolve(String reference) {
    Path own = Path.of(name);
    Path shown = own.resolveSibling(reference).normalize();
    return new ConfigFile(slashed(shown), path.resolveSibling(reference).normalize());
  }

  /** Returns what is equal for two names of one file. */
  Path identity() {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // The file cannot be found; reading it will say so, and its path is identity enough.
      return path;
    }
  }

  /** Returns the variables that stand for parts of the path, as mmcv predefines them. */
  Map<String, String> predefined() {
    String basename = String.valueOf(path.getFileName());
    int dot = basename.lastIndexOf('.');
    Path folder = path.getParent();
    return Map.of(
        "fileDirname", folder == null ? "" : slashed(folder),
        "fileBasename", basename,
        "fileBasenameNoExtension", dot < 0 ? basename : basename.substring(0, dot),
        "fileExtname", dot < 0 ? "" : basename.substring(dot));
  }

  @Override
  public String toString() {
    return name;
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
