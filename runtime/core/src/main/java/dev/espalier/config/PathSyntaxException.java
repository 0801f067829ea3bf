package dev.espalier.config;

/** Signals a text that is not a {@link ConfigPath}. */
public final class PathSyntaxException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int position;

  PathSyntaxException(String message, int position) {
    super(message);
    this.position = position;
  }

  /** Returns the offset where the text stops being a path. */
  public int position() {
    return position;
  }
}
