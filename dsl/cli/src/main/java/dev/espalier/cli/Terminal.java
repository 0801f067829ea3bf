package dev.espalier.cli;

import java.io.PrintWriter;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err everything else
 * @param coloured whether a person watches a terminal that shows colours
 */
record Terminal(PrintWriter out, PrintWriter err, boolean coloured) {

  /** The width that a line may have, in characters. */
  static final int COLUMNS = 79;

  /** Goes back to the beginning of a terminal's line and clears it. */
  static final String CLEAR_LINE = "\r\u001b[2K";

  /** Writes over the last line of the terminal. */
  void rewriteLine(String text) {
    err.print(CLEAR_LINE + text);
    err.flush();
  }
}
