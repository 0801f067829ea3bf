package dev.espalier.dsl;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a base may look like, judged before any file is touched: asking some systems for
 * a path of a network is a message to a stranger already.
 */
final class BaseSyntax {

  /** Two letters at least, since one is a drive of Windows. */
  private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:(?!:).*");

  private BaseSyntax() {}

  /** Returns why a name is none of a base on any system, or null. */
  static @Nullable Diagnostic refuse(String path, Place place) {
    if (path.indexOf('\\') >= 0) {
      return no(place, "a base is named with forward slashes", "on every system");
    } else if (path.startsWith("//")) {
      return no(place, "a base is no path of a network", "copy the file, or mount its folder");
    } else if (URL.matcher(path).matches()) {
      return no(place, "a base is no address", "copy the file, or put it into a library's jar");
    }
    return null;
  }

  /** Returns what is wrong with a name that stays in no library. */
  static Diagnostic noneInLibrary(String path, @Nullable LibraryPath from, Place place) {
    return Diagnostic.error("E0042", place, "'%s' is no config of a library".formatted(path))
        .note(
            from == null || LibraryPath.isOne(path)
                ? "write 'library::folder/name.groovy': plain names between slashes, no '..'"
                : "it is relative to '%s', and may not leave the library".formatted(from));
  }

  private static Diagnostic no(Place place, String title, String note) {
    return Diagnostic.error("E0041", place, title).note(note);
  }
}
