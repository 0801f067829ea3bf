package dev.espalier.dsl.override;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.FileFailure;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the overrides in the words of a command line, where {@code @file} stands for the lines of a
 * file.
 */
final class TokenFiles {

  private static final char FILE = '@';
  private static final int DEEPEST = 8;
  private static final int MOST_FILES = 100;
  private static final long LARGEST = 1_000_000;

  private final Problems problems;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Path> open = new ArrayList<>();
  private int files;

  private TokenFiles(Problems problems) {
    this.problems = problems;
  }

  /** Returns the overrides, in order; a file that cannot be read is reported and left out. */
  static List<Token> expand(List<String> words, Problems problems) {
    TokenFiles all = new TokenFiles(problems);
    // A line of the source is a word, so a word must not have lines of its own.
    String text =
        words.stream()
            .map(word -> word.replaceAll("[\r\n]", " "))
            .collect(Collectors.joining("\n"));
    Source source = new Source(Overrides.OPTION, text);
    for (int i = 0; i < words.size(); i++) {
      all.add(new Token(source, i + 1, 1, words.get(i)), null);
    }
    return List.copyOf(all.tokens);
  }

  private void add(Token token, @Nullable Path including) {
    if (token.text().isEmpty() || token.text().charAt(0) != FILE) {
      tokens.add(token);
      return;
    }
    try {
      read(token, including);
    } catch (OverrideException e) {
      problems.add(e.diagnostic());
    }
  }

  private void read(Token token, @Nullable Path including) throws OverrideException {
    Place place = token.at(1, Math.max(2, token.text().length()));
    Path file = file(token, including);
    Path identity = identity(file, place);
    if (open.contains(identity)) {
      throw tooDeep(place, "'%s' reads itself".formatted(shown(file)));
    } else if (open.size() == DEEPEST) {
      throw tooDeep(place, "files of overrides nest at most %d deep".formatted(DEEPEST));
    } else if (++files > MOST_FILES) {
      throw tooDeep(place, "at most %d files of overrides are read".formatted(MOST_FILES));
    }
    Source source = new Source(shown(file), text(file, place));
    open.add(identity);
    List<String> lines = source.lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        add(new Token(source, i + 1, line.indexOf(text) + 1, text), file);
      }
    }
    open.remove(open.size() - 1);
  }

  private static Path file(Token token, @Nullable Path including) throws OverrideException {
    String name = token.text().substring(1);
    if (name.isBlank()) {
      throw unreadable(token.place(), "no file is named after the '@'");
    }
    try {
      return including == null ? Path.of(name) : including.resolveSibling(name).normalize();
    } catch (InvalidPathException e) {
      throw unreadable(
          token.place(), "'%s' is no name of a file: %s".formatted(name, e.getReason()));
    }
  }

  private static Path identity(Path file, Place place) throws OverrideException {
    if (!Files.exists(file)) {
      throw unreadable(place, "there is no file '%s'".formatted(shown(file)))
          .with("a key that begins with '@' is written in quotes: '\"@key\"=1'");
    } else if (!Files.isRegularFile(file)) {
      throw unreadable(place, "'%s' is not an ordinary file".formatted(shown(file)));
    }
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw unreadable(place, file, e);
    }
  }

  private static String text(Path file, Place place) throws OverrideException {
    try {
      if (Files.size(file) > LARGEST) {
        throw unreadable(place, "'%s' is larger than %d bytes".formatted(shown(file), LARGEST));
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw unreadable(place, "'%s' is not UTF-8 text".formatted(shown(file)));
    } catch (IOException e) {
      throw unreadable(place, file, e);
    }
  }

  private static OverrideException unreadable(Place place, Path file, IOException cause) {
    return unreadable(place, "'%s' cannot be read".formatted(shown(file)))
        .with(FileFailure.reason(cause));
  }

  private static OverrideException unreadable(Place place, String title) {
    return new OverrideException(Diagnostic.error("E0406", place, title));
  }

  private OverrideException tooDeep(Place place, String title) {
    OverrideException problem = new OverrideException(Diagnostic.error("E0407", place, title));
    return open.isEmpty()
        ? problem
        : problem.with(
            "read now: "
                + open.stream()
                    .map(path -> String.valueOf(path.getFileName()))
                    .collect(Collectors.joining(" → ")));
  }

  private static String shown(Path file) {
    return file.toString().replace('\\', '/');
  }
}
