package dev.espalier.dsl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A config in a library: {@code vision::models/resnet.groovy}.
 *
 * <p>Its parts are plain names, so that no such path can leave the library's folder, whatever an
 * archive or a class loader makes of dots, backslashes and escapes.
 *
 * @param library the library's name
 * @param path the path in it, with forward slashes
 */
record LibraryPath(String library, String path) {

  /** What separates a library from a path in it. */
  static final String SEPARATOR = "::";

  /** Where the configs of libraries lie on the class path. */
  static final String FOLDER = "META-INF/espalier/configs/";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

  /** Tells whether a base is to be found in a library. */
  static boolean isOne(String reference) {
    return reference.contains(SEPARATOR);
  }

  /** Returns the path that is written so, or null if it is not of this form. */
  static @Nullable LibraryPath parse(String reference) {
    int end = reference.indexOf(SEPARATOR);
    return end < 0
        ? null
        : checked(reference.substring(0, end), reference.substring(end + SEPARATOR.length()));
  }

  /** Returns what a path relative to this file names, or null if it leaves the library. */
  @Nullable LibraryPath resolve(String relative) {
    Deque<String> parts = new ArrayDeque<>();
    int end = path.lastIndexOf('/');
    for (String part : ((end < 0 ? "" : path.substring(0, end + 1)) + relative).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return null;
        }
      } else if (!part.equals(".")) {
        parts.addLast(part);
      }
    }
    return checked(library, String.join("/", parts));
  }

  private static @Nullable LibraryPath checked(String library, String path) {
    for (String part : path.split("/", -1)) {
      if (!NAME.matcher(part).matches()) {
        return null;
      }
    }
    boolean named = ConfigFile.isNamedSo(path.toLowerCase(Locale.ROOT));
    return named && NAME.matcher(library).matches() ? new LibraryPath(library, path) : null;
  }

  /** Returns where a class loader finds it. */
  String resource() {
    return FOLDER + library + "/" + path;
  }

  @Override
  public String toString() {
    return library + SEPARATOR + path;
  }
}
