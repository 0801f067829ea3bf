package dev.espalier.dsl.groovy;

/** What a token is. */
enum Kind {
  /** A name or a keyword. */
  WORD,
  /** A number as it is written. */
  NUMBER,
  /** A string without expressions; the token's text is its value. */
  STRING,
  /** The beginning of a string with expressions, up to the first of them. */
  TEXT_OPEN,
  /** The text between two expressions of a string. */
  TEXT_MIDDLE,
  /** The end of a string with expressions. */
  TEXT_CLOSE,
  /** A string between slashes, which the language does not have. */
  SLASHY,
  /** A bracket or an operator. */
  SYMBOL,
  /** The end of a line that may end a statement. */
  NEWLINE,
  /** The end of the file. */
  END
}
