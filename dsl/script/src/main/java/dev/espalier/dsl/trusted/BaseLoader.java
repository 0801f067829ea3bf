package dev.espalier.dsl.trusted;

import dev.espalier.config.ConfigNode;
import dev.espalier.dsl.lang.FileContext;
import org.jspecify.annotations.Nullable;

/** Loads the bases that a running file names. */
@FunctionalInterface
public interface BaseLoader {

  /** Returns what the bases gave, or null if a problem was reported. */
  FileContext.@Nullable Bases load(ConfigNode named);
}
