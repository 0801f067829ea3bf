package dev.espalier.processor.write;

import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * A piece of Java, to be printed into a {@link JavaSource}, which knows its imports and where to
 * break lines.
 *
 * <p>In a format {@code $T} stands for a type, {@code $S} for a string literal, {@code $L} for
 * anything else, {@code $W} for a space that may become a line break, and {@code $Z} for a place
 * that may.
 */
interface Code {

  /** Prints this piece. */
  void print(JavaSource source);

  /** Returns the piece that a format and its arguments say. */
  static Code of(String format, Object... arguments) {
    return source -> source.print(format, arguments);
  }

  /** Returns pieces one after the other. */
  static Code all(List<Code> pieces) {
    return source -> pieces.forEach(piece -> piece.print(source));
  }

  /** Joins pieces with a separator between. */
  static Collector<Code, ?, Code> joining(String separator) {
    return Collectors.collectingAndThen(
        Collectors.toList(),
        pieces ->
            source -> {
              for (int i = 0; i < pieces.size(); i++) {
                source.print(i == 0 ? "" : separator);
                pieces.get(i).print(source);
              }
            });
  }
}
