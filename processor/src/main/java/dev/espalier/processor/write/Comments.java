package dev.espalier.processor.write;

/** Texts of a person's as they may stand in generated comments. */
final class Comments {

  private Comments() {}

  /**
   * Returns a text that no comment ends within, that is free of markup and of Unicode escapes, and
   * that ends with a period.
   */
  static String sentence(String text) {
    String safe =
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace("@", "&#64;")
            .replace("*/", "*&#47;")
            .replace("\\", "&#92;");
    return safe.endsWith(".") ? safe : safe + ".";
  }
}
