package dev.espalier.dsl.override;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.config.Source;

/**
 * One override as it was written.
 *
 * @param source the text that it stands in: all words of the command line, or a file
 * @param line its line there, from 1; on the command line the number of the word
 * @param column the column of its first character, from 1
 * @param text the override itself
 */
record Token(Source source, int line, int column, String text) {

  /** Returns where a stretch of the token stands, given by the offsets of its two ends. */
  Place at(int start, int end) {
    return source.at(line, column + start, end - start);
  }

  /** Returns where the token stands. */
  Place place() {
    return at(0, text.length());
  }

  OverrideException wrong(String id, int start, int end, String title) {
    return new OverrideException(Diagnostic.error(id, at(start, end), title));
  }
}
