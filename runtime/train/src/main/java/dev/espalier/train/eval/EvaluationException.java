package dev.espalier.train.eval;

/** Signals that a model could not be evaluated; the message says at which batch or metric. */
public final class EvaluationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EvaluationException(String part, RuntimeException cause) {
    super(
        "%s cannot be evaluated: %s"
            .formatted(part, cause.getMessage() == null ? cause : cause.getMessage()),
        cause);
  }
}
