package dev.espalier.config;

import java.util.List;

/**
 * What a config decodes to.
 *
 * @param value the typed config
 * @param warnings what is legal but probably not meant: what loading found, and what decoding did,
 *     such as deprecated names
 * @param <T> the type
 */
public record Decoded<T>(T value, List<Diagnostic> warnings) {

  /** Copies the list. */
  public Decoded {
    warnings = List.copyOf(warnings);
  }
}
