package dev.espalier.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the {@code @Check} methods of one module or config type say, for generated code.
 */
public final class Checks {

  private final List<CheckException.Failure> failures = new ArrayList<>();

  /** Begins without failures. */
  public Checks() {}

  /**
   * Adds what a check says.
   *
   * @param holds whether all is well
   * @param message what is wrong if not
   * @param about the fields that the check reads
   */
  public Checks that(boolean holds, String message, Field<?>... about) {
    return none(holds ? null : message, about);
  }

  /**
   * Adds what a check says.
   *
   * @param problem what is wrong; null or empty if all is well
   * @param about the fields that the check reads
   */
  public Checks none(@Nullable String problem, Field<?>... about) {
    if (problem != null && !problem.isEmpty()) {
      List<String> keys = Stream.of(about).<String>map(Field::key).toList();
      failures.add(new CheckException.Failure(problem, keys));
    }
    return this;
  }

  /**
   * Ends the checks.
   *
   * @throws CheckException if some failed, with all that did
   */
  public void done() {
    if (!failures.isEmpty()) {
      throw new CheckException(failures);
    }
  }

  /**
   * Ends the checks of an object.
   *
   * @return the object
   * @throws CheckException if some failed, with all that did
   */
  public <T> T done(T checked) {
    done();
    return checked;
  }
}
