package dev.espalier.dsl.data;

import dev.espalier.config.Place;
import dev.espalier.config.Source;
import java.util.Arrays;

/** Turns offsets in a text into places. */
final class Positions {

  private final Source source;
  private final String text;

  /** The offset of each line's first character. */
  private final int[] starts;

  Positions(Source source) {
    this.source = source;
    this.text = source.text();
    int[] found = new int[text.length() + 1];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        found[lines++] = i + 1;
      }
    }
    this.starts = Arrays.copyOf(found, lines);
  }

  /** Returns the place of a stretch of the text: its part on its first line. */
  Place at(int from, int to) {
    int start = Math.max(0, Math.min(from, text.length()));
    int found = Arrays.binarySearch(starts, start);
    int line = found >= 0 ? found : -found - 2;
    int last = line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
    int end = Math.max(start, Math.min(to, last));
    int length = text.substring(start, end).stripTrailing().length();
    return source.at(line + 1, start - starts[line] + 1, length);
  }

  /** Returns the place of one character; beyond the end it is the last one that can be seen. */
  Place at(int offset) {
    int seen = offset;
    if (seen >= text.length()) {
      seen = Math.max(0, text.stripTrailing().length() - 1);
    }
    return at(seen, seen + 1);
  }

  /** Returns the text around the offset's line, without its end. */
  String line(int offset) {
    int from = text.lastIndexOf('\n', Math.max(0, Math.min(offset, text.length()) - 1)) + 1;
    int to = text.indexOf('\n', from);
    return text.substring(from, to < 0 ? text.length() : to);
  }

  String text() {
    return text;
  }
}
