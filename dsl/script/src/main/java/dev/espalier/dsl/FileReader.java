package dev.espalier.dsl;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.FileFailure;
import dev.espalier.config.Place;
import dev.espalier.config.Source;
import dev.espalier.config.Suggestions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the text of config files, or says why it cannot. */
final class FileReader {

  private static final char REPLACEMENT = '\uFFFD';

  private final int limit;
  private final LibraryReader libraries;

  FileReader(int limit, ClassLoader libraries) {
    this.limit = limit;
    this.libraries = new LibraryReader(libraries);
  }

  /** Either a text, or what is wrong with the file. */
  record Result(@Nullable Source source, @Nullable Diagnostic problem) {}

  /**
   * Reads a file.
   *
   * @param real where its path leads, links resolved; this alone is opened
   * @param asked where the file was asked for; null if a program did
   */
  Result read(ConfigFile file, Path real, @Nullable Place asked) {
    Place place = asked == null ? new Source(file.name(), "").at(1, 1, 1) : asked;
    try {
      if (file.library() != null) {
        return library(file, file.library(), place);
      }
      Diagnostic wrong = wrong(file, real, place, asked != null);
      return wrong == null ? text(file, bytes(real), place) : new Result(null, wrong);
    } catch (IOException e) {
      return wrong(
          Diagnostic.error("E0003", place, "'%s' cannot be read".formatted(file))
              .note(FileFailure.reason(e)));
    }
  }

  private static @Nullable Diagnostic wrong(
      ConfigFile file, Path path, Place place, boolean isBase) {
    BasicFileAttributes found;
    try {
      found = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      // What may not be looked at is as good as missing.
      return missing(file, place, isBase);
    }
    if (found.isDirectory()) {
      return Diagnostic.error(
          "E0002", place, "'%s' is a folder, not a config file".formatted(file));
    } else if (!ConfigFile.isNamedSo(file.path().toString())
        || !ConfigFile.isNamedSo(path.toString())) {
      Diagnostic error =
          Diagnostic.error("E0002", place, "'%s' is not a config file".formatted(file))
              .note("config files end in .groovy, .json, .yaml or .yml");
      return ConfigFile.isNamedSo(file.path().toString())
          ? error.note("it leads to " + path)
          : error;
    }
    // Opening a pipe would wait for whoever writes into it.
    return found.isRegularFile()
        ? null
        : Diagnostic.error("E0003", place, "'%s' is not an ordinary file".formatted(file));
  }

  /** Returns the bytes that can hold an allowed text, and one more if there are more. */
  private byte[] bytes(Path real) throws IOException {
    // What became a link since it was resolved is not followed, and no size that a system tells is
    // believed: those of generated files are wrong.
    try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(most());
    }
  }

  private Result library(ConfigFile file, LibraryPath path, Place place) throws IOException {
    LibraryReader.Found found = libraries.read(path, most(), place);
    return found instanceof LibraryReader.Found.Bytes read
        ? text(file, read.bytes(), place)
        : wrong(((LibraryReader.Found.Nothing) found).problem());
  }

  /** Returns one byte more than a text may have: a character takes at most four. */
  private int most() {
    return (int) Math.min(Integer.MAX_VALUE - 8L, 4L * limit + 1);
  }

  private Result text(ConfigFile file, byte[] bytes, Place place) {
    if (bytes.length > 4L * limit) {
      return wrong(tooLarge(file, place));
    }
    String text;
    try {
      text = decoded(bytes);
    } catch (CharacterCodingException e) {
      return wrong(notUtf8(file, bytes, e));
    }
    if (text.length() > limit) {
      return wrong(tooLarge(file, place));
    }
    return new Result(new Source(file.name(), normalized(text)), null);
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    // What is malformed became this character; only the slower decoder tells it from a real one.
    return text.indexOf(REPLACEMENT) < 0
        ? text
        : StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes))
            .toString();
  }

  /** Drops a byte order mark, and ends every line by a single line feed. */
  static String normalized(String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return body.indexOf('\r') < 0 ? body : body.replace("\r\n", "\n").replace('\r', '\n');
  }

  private Diagnostic tooLarge(ConfigFile file, Place place) {
    return Diagnostic.error(
            "E0005", place, "'%s' is longer than %d characters".formatted(file, limit))
        .note("whoever loads the config can raise its limits: LoadOptions.limits(…)");
  }

  private static Diagnostic notUtf8(ConfigFile file, byte[] bytes, CharacterCodingException e) {
    // Latin-1 maps every byte to one character, so that lines can be counted.
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    int good = new String(bytes, StandardCharsets.UTF_8).indexOf(REPLACEMENT);
    int line = (int) raw.substring(0, Math.max(0, Math.min(good, raw.length()))).lines().count();
    return Diagnostic.error(
            "E0004",
            new Source(file.name(), "").at(Math.max(1, line), 1, 1),
            "'%s' is not UTF-8 text".formatted(file))
        .note("config files are encoded in UTF-8: " + e.getMessage());
  }

  private static Diagnostic missing(ConfigFile file, Place place, boolean isBase) {
    Diagnostic error =
        isBase
            ? Diagnostic.error("E0006", place, "there is no base file '%s'".formatted(file))
            : Diagnostic.error("E0001", place, "there is no file '%s'".formatted(file));
    List<String> near =
        Suggestions.nearest(String.valueOf(file.path().getFileName()), beside(file));
    return near.isEmpty() ? error : error.label(Suggestions.phrase(near));
  }

  private static List<String> beside(ConfigFile file) {
    Path folder = file.path().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(path -> String.valueOf(path.getFileName()))
          .filter(ConfigFile::isNamedSo)
          .sorted()
          .toList();
    } catch (IOException e) {
      // A folder that cannot be listed only costs the suggestion.
      return List.of();
    }
  }

  private static Result wrong(Diagnostic problem) {
    return new Result(null, problem);
  }
}
