package dev.espalier.dsl.groovy;

import dev.espalier.config.Source;
import java.util.List;

/** A file's tokens, with their brackets in pairs. */
final class Tokens {

  private final Source source;
  private final List<Token> list;
  private final int[] partners;

  /**
   * Keeps what the lexer found.
   *
   * @param list the tokens; the last one is the end
   * @param partners for each token that opens something the index of the one that closes it, else
   *     -1
   */
  Tokens(Source source, List<Token> list, int[] partners) {
    this.source = source;
    this.list = list;
    this.partners = partners;
  }

  Source source() {
    return source;
  }

  int size() {
    return list.size();
  }

  /** Returns a token; beyond the end it is the end. */
  Token at(int index) {
    return list.get(Math.min(index, list.size() - 1));
  }

  /** Returns the index of the token that closes what the token at an index opens; or -1. */
  int partner(int index) {
    return partners[index];
  }
}
