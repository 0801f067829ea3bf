package dev.espalier.dsl;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A config file: how people call it, and where it is.
 *
 * @param name the path as given by the user or worked out from it, with forward slashes
 * @param path the absolute path; in a library, the path from its top
 * @param library where the file is in a library; null if it is none of one
 */
record ConfigFile(String name, Path path, @Nullable LibraryPath library) {

  /** Tells whether a file's name is that of a config. */
  static boolean isNamedSo(String fileName) {
    return Syntax.of(fileName) != null;
  }

  /** Returns the file at a path that a program gives. */
  static ConfigFile of(Path given) {
    return new ConfigFile(slashed(given), given.toAbsolutePath().normalize(), null);
  }

  /** Returns the file at a place in a library. */
  static ConfigFile of(LibraryPath place) {
    return new ConfigFile(place.toString(), Path.of(place.path()), place);
  }

  /** Returns the file that this one calls by a path relative to its own folder. */
  ConfigFile resolve(String reference) {
    Path own = Path.of(name);
    Path shown = own.resolveSibling(reference).normalize();
    return new ConfigFile(slashed(shown), path.resolveSibling(reference).normalize(), null);
  }

  /** Returns the syntax of the file; a name without a known extension stands for Groovy. */
  Syntax syntax() {
    return Syntax.orGroovy(name);
  }

  /** Returns what is equal for two names of one file. */
  String identity() {
    return library == null ? Roots.real(path).toString() : library.toString();
  }

  /** Returns the variables that stand for parts of the path, as mmcv predefines them. */
  Map<String, String> predefined() {
    String basename = String.valueOf(path.getFileName());
    int dot = basename.lastIndexOf('.');
    Path folder = path.getParent();
    String inLibrary = library == null ? "" : library.library() + LibraryPath.SEPARATOR;
    return Map.of(
        "fileDirname",
        inLibrary + (folder == null ? "" : slashed(folder)),
        "fileBasename",
        basename,
        "fileBasenameNoExtension",
        dot < 0 ? basename : basename.substring(0, dot),
        "fileExtname",
        dot < 0 ? "" : basename.substring(dot));
  }

  @Override
  public String toString() {
    return name;
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
