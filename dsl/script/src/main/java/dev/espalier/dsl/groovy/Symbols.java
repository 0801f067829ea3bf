package dev.espalier.dsl.groovy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Groovy's brackets and operators; the longest that fits is meant. */
final class Symbols {

  private static final String[] ALL = {
    "<..<", ">>>=", "!==", "**=", "...", "..<", "<..", "<=>", "<<=", "===", "==>", "==~", ">>=",
    ">>>", "??.", "!=", "%=", "&&", "&=", "**", "*.", "*=", "++", "+=", "--", "-=", "->", ".&",
    "..", "/=", "::", "<<", "<=", "==", "=~", ">=", ">>", "?.", "?:", "?=", "?[", "^=", "|=", "||",
    "!", "#", "%", "&", "(", ")", "*", "+", ",", "-", ".", "/", ":", ";", "<", "=", ">", "?", "@",
    "[", "\\", "]", "^", "`", "{", "|", "}", "~", "$"
  };

  private static final String[][] BY_FIRST = byFirst();

  private Symbols() {}

  /** Returns the symbol at a position of a text, or null if there is none. */
  static @Nullable String at(String text, int position) {
    char first = text.charAt(position);
    if (first < BY_FIRST.length) {
      for (String symbol : BY_FIRST[first]) {
        if (text.startsWith(symbol, position)) {
          return symbol;
        }
      }
    }
    return null;
  }

  private static String[][] byFirst() {
    String[][] table = new String[128][];
    for (int i = 0; i < table.length; i++) {
      char first = (char) i;
      table[i] = Arrays.stream(ALL).filter(s -> s.charAt(0) == first).toArray(String[]::new);
    }
    return table;
  }
}
