package dev.espalier.config;

/** The little English that messages need. */
final class Grammar {

  private Grammar() {}

  /** Returns a noun with its article: an int, a map. */
  static String a(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }
}
