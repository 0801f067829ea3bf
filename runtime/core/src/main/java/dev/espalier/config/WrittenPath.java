package dev.espalier.config;

import java.util.List;

/**
 * A path with where each of its steps stands in the text that it was read from.
 *
 * @param path the path
 * @param spans the stretch of each step
 */
public record WrittenPath(ConfigPath path, List<Span> spans) {

  /**
   * A stretch of the text.
   *
   * @param start the offset of its first character
   * @param end the offset behind its last character
   */
  public record Span(int start, int end) {}

  /** Copies the list. */
  public WrittenPath {
    spans = List.copyOf(spans);
  }

  /**
   * Reads a path as {@link ConfigPath#parse} does.
   *
   * @throws PathSyntaxException if the text is not a path
   */
  public static WrittenPath parse(String text) {
    return new PathParser(text).parse();
  }
}
