package dev.espalier.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A text that config nodes come from: a file, or the words of a command line.
 *
 * <p>The text is kept, so that an excerpt shows what was read even when the file has changed since.
 *
 * @param name how people call the text: a path as given, or an option's name
 * @param text the whole text
 */
public record Source(String name, String text) {

  /** Tells whether this holds the words of an option, and is no file. */
  boolean isOption() {
    return name.startsWith("--");
  }

  /** Returns the text's lines without their ends. */
  public List<String> lines() {
    return text.lines().toList();
  }

  /**
   * Returns the place of a stretch of the text.
   *
   * @param line the line, from 1
   * @param column the column, from 1
   * @param length the number of characters, at least 1
   */
  public Place at(int line, int column, int length) {
    return new Place.InSource(this, line, column, Math.max(1, length));
  }

  /** Returns the SHA-256 digest of the text's UTF-8 form, in hexadecimal. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
