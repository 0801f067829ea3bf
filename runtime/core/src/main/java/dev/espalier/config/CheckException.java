package dev.espalier.config;

import java.util.List;
import java.util.stream.Collectors;

/** Signals that the values of a config, each fine by itself, do not go together. */
public final class CheckException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Failure> failures;

  CheckException(List<Failure> failures) {
    super(failures.stream().map(Failure::message).collect(Collectors.joining("; ")));
    this.failures = List.copyOf(failures);
  }

  /**
   * A check that failed.
   *
   * @param message what is wrong
   * @param keys the keys of the values that it is about
   */
  public record Failure(String message, List<String> keys) {
    /** Copies the keys. */
    public Failure {
      keys = List.copyOf(keys);
    }
  }

  /** Returns the checks that failed, in the order of their methods. */
  public List<Failure> failures() {
    return failures;
  }
}
