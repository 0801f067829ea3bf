package dev.espalier.dsl.lang;

import org.jspecify.annotations.Nullable;

/** Finds environment variables by name. */
@FunctionalInterface
public interface Lookup {

  /** Returns the variable's value, or null if it is not set. */
  @Nullable String find(String name);
}
