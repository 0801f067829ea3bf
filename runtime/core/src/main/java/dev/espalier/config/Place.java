package dev.espalier.config;

/** Where a config node was written. */
public sealed interface Place {

  /** The place of a node that a program made through the builder API. */
  Place PROGRAM = new Program();

  /**
   * A stretch of a source text.
   *
   * @param source the text
   * @param line the line, from 1
   * @param column the column, from 1
   * @param length the number of characters, at least 1
   */
  record InSource(Source source, int line, int column, int length) implements Place {
    @Override
    public String toString() {
      return source.name() + ":" + line + ":" + column;
    }
  }

  /** Somewhere in a running program. */
  record Program() implements Place {
    @Override
    public String toString() {
      return "(program)";
    }
  }

  /**
   * The default of a parameter that no config set.
   *
   * @param owner the type that declares the parameter
   */
  record Default(String owner) implements Place {
    @Override
    public String toString() {
      return "(default of " + owner + ")";
    }
  }
}
