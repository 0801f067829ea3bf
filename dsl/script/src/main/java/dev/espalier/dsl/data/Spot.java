package dev.espalier.dsl.data;

import dev.espalier.config.Place;

/**
 * Where the inside of a variable's braces stands.
 *
 * @param positions of the file
 * @param around the place of the whole string
 * @param offset the offset of the first character inside, or -1 if the string is not written in the
 *     file as it is, so that only its own place is known
 * @param length the length of the variable with its braces
 */
record Spot(Positions positions, Place around, int offset, int length) {

  /** Returns the place of a stretch of the inside. */
  Place at(int from, int to) {
    return offset < 0 ? around : positions.at(offset + from, offset + to);
  }

  /** Returns the place of the variable with its braces. */
  Place all() {
    int open = offset - Templates.OPEN.length();
    return offset < 0 ? around : positions.at(open, open + length);
  }
}
