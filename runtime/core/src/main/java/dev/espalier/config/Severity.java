package dev.espalier.config;

import java.util.Locale;

/** How bad a {@link Diagnostic} is. */
public enum Severity {
  /** Nothing can be built from the config. */
  ERROR,
  /** Legal, but probably not what was meant. */
  WARNING;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
