package dev.espalier.config;

import java.util.List;

/** Signals that a config is wrong; holds every problem that was found, not only the first. */
public final class ConfigException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  /** Creates an exception from diagnostics, in the order to show them. */
  public ConfigException(List<Diagnostic> diagnostics) {
    super(DiagnosticPrinter.plain().print(diagnostics));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** Creates an exception from a single diagnostic. */
  public ConfigException(Diagnostic diagnostic) {
    this(List.of(diagnostic));
  }

  /** Returns the problems, in the order to show them. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
