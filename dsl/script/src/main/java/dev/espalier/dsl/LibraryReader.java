package dev.espalier.dsl;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the configs of libraries from a class path. */
final class LibraryReader {

  private final ClassLoader loader;

  LibraryReader(ClassLoader loader) {
    this.loader = loader;
  }

  /** Either the first bytes of a file, or what is wrong with it. */
  sealed interface Found {

    /** What was read. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, and not kept
    record Bytes(byte[] bytes) implements Found {}

    /** Why nothing was. */
    record Nothing(Diagnostic problem) implements Found {}
  }

  /**
   * Reads a file.
   *
   * @param most how many bytes to read of it
   */
  Found read(LibraryPath file, int most, Place asked) throws IOException {
    List<URL> places = Collections.list(loader.getResources(file.resource()));
    Set<String> different = new TreeSet<>();
    places.forEach(each -> different.add(each.toString()));
    if (different.isEmpty()) {
      return new Found.Nothing(missing(file, asked));
    } else if (different.size() > 1) {
      Diagnostic twice =
          Diagnostic.error(
              "E0045", asked, "the config '%s' is on the class path twice".formatted(file));
      for (String each : different) {
        twice = twice.note("found at " + each);
      }
      return new Found.Nothing(twice);
    }
    URLConnection connection = places.get(0).openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return new Found.Bytes(in.readNBytes(most));
    }
  }

  private Diagnostic missing(LibraryPath file, Place asked) throws IOException {
    LibraryListing listing = LibraryListing.of(loader);
    List<String> inside = listing.files(file.library());
    if (inside.isEmpty()) {
      Diagnostic unknown =
          Diagnostic.error(
                  "E0043", asked, "there is no library '%s' of configs".formatted(file.library()))
              .suggest(file.library(), listing.libraries());
      return unknown.note("looked on the class path for " + LibraryPath.FOLDER + file.library());
    }
    return Diagnostic.error(
            "E0044",
            asked,
            "the library '%s' has no config '%s'".formatted(file.library(), file.path()))
        .suggest(file.path(), inside);
  }
}
