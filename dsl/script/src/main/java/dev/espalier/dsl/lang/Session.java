package dev.espalier.dsl.lang;

import dev.espalier.config.Problems;
import java.util.Map;

/**
 * What the evaluation of one file shares.
 *
 * @param context what the file may see besides itself
 * @param functions the file's functions by name
 * @param file the file's names
 * @param unknowns what of the file is not known
 * @param layers what the file changes in bases that are not known
 * @param meter counts what the file asks for
 * @param problems receives what is wrong
 */
record Session(
    FileContext context,
    Map<String, Function> functions,
    FileNames file,
    Unknowns unknowns,
    Layers layers,
    Meter meter,
    Problems problems) {

  /** Tells whether the file has bases that are not loaded. */
  boolean basesAreUnknown() {
    return unknowns.alone() && context.bases() != null;
  }

  /** Runs a part of the evaluation; tells whether it came to its end without a problem. */
  boolean attempt(Runnable part) {
    try {
      part.run();
      return true;
    } catch (Failure failure) {
      if (failure.isFatal()) {
        throw failure;
      }
      if (failure.diagnostic() != null) {
        problems.add(failure.diagnostic());
      }
      return false;
    }
  }
}
