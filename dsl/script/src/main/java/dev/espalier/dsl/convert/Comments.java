package dev.espalier.dsl.convert;

import dev.espalier.config.Place;
import dev.espalier.config.Source;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The whole-line comments of a file. */
final class Comments {

  private final List<String> lines;
  private final String sign;

  /**
   * Reads the comments of a text.
   *
   * @param sign what they begin with; empty if there can be none
   */
  Comments(Source source, String sign) {
    this.lines = source.lines();
    this.sign = sign;
  }

  /** Returns the texts of the comments right above a statement, without their signs. */
  List<String> above(Place statement) {
    Deque<String> found = new ArrayDeque<>();
    int line = statement instanceof Place.InSource in ? in.line() - 2 : -1;
    while (line >= 0 && (isComment(line) || lines.get(line).isBlank())) {
      if (isComment(line)) {
        found.addFirst(lines.get(line).strip().substring(sign.length()));
      }
      line--;
    }
    return List.copyOf(found);
  }

  /** Returns the number of lines that hold a comment and nothing else. */
  int count() {
    int count = 0;
    for (int i = 0; i < lines.size(); i++) {
      count += isComment(i) ? 1 : 0;
    }
    return count;
  }

  private boolean isComment(int line) {
    return !sign.isEmpty() && lines.get(line).strip().startsWith(sign);
  }
}
