package dev.espalier.dsl.groovy;

import java.util.Map;

/** The letters of names, as Groovy has them. */
final class Words {

  private static final Map<Integer, String> NAMES =
      Map.of(
          0x00A0, "this is a no-break space, not a space",
          0x2018, "this is a typographic quote; a string stands in ' or \"",
          0x2019, "this is a typographic quote; a string stands in ' or \"",
          0x201C, "this is a typographic quote; a string stands in ' or \"",
          0x201D, "this is a typographic quote; a string stands in ' or \"",
          0x2013, "this is a dash, not a minus sign",
          0x2026, "this is an ellipsis, not two dots");

  private Words() {}

  /** Tells whether a name begins at a position. */
  static boolean starts(String text, int position) {
    char c = text.charAt(position);
    if (c < 128) {
      return isLetter(c) || (c == '$' && !text.startsWith("$/", position));
    }
    int point = text.codePointAt(position);
    return Character.isJavaIdentifierStart(point) && !Character.isIdentifierIgnorable(point);
  }

  /** Returns where the name ends that begins at a position. */
  static int end(String text, int position) {
    int end = position;
    while (end < text.length() && isPart(text, end, true)) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Tells whether a name begins at a position in a string, where it has no dollar signs. */
  static boolean startsInText(String text, int position) {
    return position < text.length() && text.charAt(position) != '$' && starts(text, position);
  }

  /** Returns where the name ends that begins at a position in a string. */
  static int endInText(String text, int position) {
    int end = position;
    while (end < text.length() && isPart(text, end, false)) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Says what is wrong with a character that cannot stand outside of strings. */
  static String describe(int point) {
    return NAMES.getOrDefault(
        point, "'%s' means nothing here".formatted(Character.toString(point)));
  }

  private static boolean isPart(String text, int position, boolean dollars) {
    char c = text.charAt(position);
    if (c < 128) {
      return isLetter(c) || (c >= '0' && c <= '9') || (c == '$' && dollars);
    }
    int point = text.codePointAt(position);
    return Character.isJavaIdentifierPart(point) && !Character.isIdentifierIgnorable(point);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
