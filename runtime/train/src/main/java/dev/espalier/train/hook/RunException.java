package dev.espalier.train.hook;

import dev.espalier.train.data.ItemException;
import java.util.Locale;

/** Signals that a part of a run failed; the message says which, and where the run stood. */
public final class RunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param part what failed, such as {@code the hook 'EvalHook'}
   * @param state where the run stands
   * @param cause why
   */
  public RunException(String part, RunState state, Throwable cause) {
    super(message(part, state, cause), cause);
  }

  private static String message(String part, RunState state, Throwable cause) {
    String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    String advice =
        isOutOfMemory(cause)
            ? "; the memory did not suffice: lower 'samples_per_gpu' or the size of the model"
            : "";
    return "%s failed in %s: %s%s%s".formatted(part, state.place(), reason, item(cause), advice);
  }

  /** Says which item was read where that is not what is at fault, as when memory runs out. */
  private static String item(Throwable cause) {
    for (Throwable suppressed : cause.getSuppressed()) {
      if (suppressed instanceof ItemException item) {
        return " (item %d was being read)".formatted(item.index());
      }
    }
    return "";
  }

  /** Tells whether the heap, or the memory of the engine's device, was used up. */
  private static boolean isOutOfMemory(Throwable cause) {
    String message = cause.getMessage();
    return cause instanceof OutOfMemoryError
        || (message != null && message.toLowerCase(Locale.ROOT).contains("out of memory"));
  }
}
