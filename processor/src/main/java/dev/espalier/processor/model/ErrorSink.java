package dev.espalier.processor.model;

/**
 * Receives every error and warning found; nothing is thrown, so that a person sees all of them at
 * once.
 */
public interface ErrorSink {

  /** Reports an error. */
  void report(ErrorCode code, Site site, String message);

  /** Reports something that is legal but surprising. */
  void warn(WarningCode code, Site site, String message);

  /** Returns the number of errors so far. */
  int count();
}
