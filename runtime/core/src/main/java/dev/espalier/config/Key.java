package dev.espalier.config;

/** A key of a {@link MapNode}: a word or an integer. */
public sealed interface Key {

  /**
   * A word.
   *
   * @param text the word; any text, though most are {@code snake_case}
   */
  record Name(String text) implements Key {
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * An integer, as the joint numbers in mmpose's {@code dataset_info}.
   *
   * @param value the integer
   */
  record Int(long value) implements Key {
    @Override
    public String toString() {
      return Long.toString(value);
    }
  }

  /** Returns the key that is a word. */
  static Key of(String text) {
    return new Name(text);
  }

  /** Returns the key that is an integer. */
  static Key of(long value) {
    return new Int(value);
  }
}
