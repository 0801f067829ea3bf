package dev.espalier.dsl.override;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds the end of a word without quotes: a comma, or what closes the list or map that it is in.
 *
 * <p>Brackets inside the word belong to it, with their commas, as in {@code f(a,b)}. Within a list
 * or map they must balance; a word that is the whole value may hold a lone one.
 */
final class Bare {

  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private final Token token;
  private final String text;
  private final String ends;
  private final Deque<Integer> open = new ArrayDeque<>();

  /**
   * Begins.
   *
   * @param ends the characters that end the word beside the comma; none if it is in no brackets
   */
  Bare(Token token, String ends) {
    this.token = token;
    this.text = token.text();
    this.ends = ends;
  }

  /** Returns the offset behind the word that begins at an offset. */
  int end(int start) throws OverrideException {
    int position = start;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (open.isEmpty() && (c == ',' || ends.indexOf(c) >= 0)) {
        return position;
      } else if (OPENING.indexOf(c) >= 0) {
        open.push(position);
      } else if (CLOSING.indexOf(c) >= 0) {
        close(c, position);
      }
      position++;
    }
    Integer unclosed = open.peek();
    if (unclosed != null && (!ends.isEmpty() || text.indexOf(',', unclosed) >= 0)) {
      throw token
          .wrong(
              "E0403",
              unclosed,
              unclosed + 1,
              "this '%c' is never closed".formatted(text.charAt(unclosed)))
          .with("to keep the value as a string, put quotes around it");
    }
    return position;
  }

  private void close(char c, int position) throws OverrideException {
    Integer last = open.peek();
    if (last != null && OPENING.indexOf(text.charAt(last)) == CLOSING.indexOf(c)) {
      open.pop();
    } else if (!ends.isEmpty()) {
      throw token
          .wrong("E0403", position, position + 1, "this '%c' closes nothing".formatted(c))
          .with("to keep it in a string, put quotes around that");
    }
  }
}
