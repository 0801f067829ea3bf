package dev.espalier.examples.pose.view;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Locale;

/**
 * A font of five by seven dots.
 *
 * <p>The fonts of the JDK need libraries that a bare server lacks; a picture must not fail there.
 */
final class DotFont {

  private static final int COLUMNS = 5;
  private static final int ROWS = 7;
  private static final char UNKNOWN = '?';

  /** The characters there are. */
  private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_:/% ?";

  /** Their dots: of each character seven rows of five bits. */
  private static final String[] DOTS = {
    "01110 10001 10001 11111 10001 10001 10001",
    "11110 10001 10001 11110 10001 10001 11110",
    "01110 10001 10000 10000 10000 10001 01110",
    "11110 10001 10001 10001 10001 10001 11110",
    "11111 10000 10000 11110 10000 10000 11111",
    "11111 10000 10000 11110 10000 10000 10000",
    "01110 10001 10000 10111 10001 10001 01111",
    "10001 10001 10001 11111 10001 10001 10001",
    "01110 00100 00100 00100 00100 00100 01110",
    "00111 00010 00010 00010 00010 10010 01100",
    "10001 10010 10100 11000 10100 10010 10001",
    "10000 10000 10000 10000 10000 10000 11111",
    "10001 11011 10101 10101 10001 10001 10001",
    "10001 11001 10101 10011 10001 10001 10001",
    "01110 10001 10001 10001 10001 10001 01110",
    "11110 10001 10001 11110 10000 10000 10000",
    "01110 10001 10001 10001 10101 10010 01101",
    "11110 10001 10001 11110 10100 10010 10001",
    "01111 10000 10000 01110 00001 00001 11110",
    "11111 00100 00100 00100 00100 00100 00100",
    "10001 10001 10001 10001 10001 10001 01110",
    "10001 10001 10001 10001 10001 01010 00100",
    "10001 10001 10001 10101 10101 11011 10001",
    "10001 10001 01010 00100 01010 10001 10001",
    "10001 10001 01010 00100 00100 00100 00100",
    "11111 00001 00010 00100 01000 10000 11111",
    "01110 10001 10011 10101 11001 10001 01110",
    "00100 01100 00100 00100 00100 00100 01110",
    "01110 10001 00001 00110 01000 10000 11111",
    "01110 10001 00001 00110 00001 10001 01110",
    "00010 00110 01010 10010 11111 00010 00010",
    "11111 10000 11110 00001 00001 10001 01110",
    "01110 10000 10000 11110 10001 10001 01110",
    "11111 00001 00010 00100 01000 01000 01000",
    "01110 10001 10001 01110 10001 10001 01110",
    "01110 10001 10001 01111 00001 00001 01110",
    "00000 00000 00000 00000 00000 01100 01100",
    "00000 00000 00000 11111 00000 00000 00000",
    "00000 00000 00000 00000 00000 00000 11111",
    "00000 01100 01100 00000 01100 01100 00000",
    "00001 00010 00010 00100 01000 01000 10000",
    "11000 11001 00010 00100 01000 10011 00011",
    "00000 00000 00000 00000 00000 00000 00000",
    "01110 10001 00001 00110 00100 00000 00100",
  };

  private DotFont() {}

  /** Returns how wide a text is, in pixels. */
  static int width(String text, int dot) {
    return text.length() * (COLUMNS + 1) * dot;
  }

  /** Returns how high a line is, in pixels. */
  static int height(int dot) {
    return ROWS * dot;
  }

  /**
   * Writes a text; letters are written as capitals, unknown characters as question marks.
   *
   * @param x the left edge
   * @param y the upper edge
   * @param dot the size of a dot, in pixels
   */
  static void write(Graphics2D graphics, String text, int x, int y, int dot, Color color) {
    graphics.setPaint(color);
    String capitals = text.toUpperCase(Locale.ROOT);
    for (int i = 0; i < capitals.length(); i++) {
      write(graphics, capitals.charAt(i), x + i * (COLUMNS + 1) * dot, y, dot);
    }
  }

  private static void write(Graphics2D graphics, char character, int x, int y, int dot) {
    int index = CHARACTERS.indexOf(character);
    String rows = DOTS[index < 0 ? CHARACTERS.indexOf(UNKNOWN) : index];
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        if (rows.charAt(row * (COLUMNS + 1) + column) == '1') {
          graphics.fillRect(x + column * dot, y + row * dot, dot, dot);
        }
      }
    }
  }
}
