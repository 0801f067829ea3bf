package dev.espalier.dsl;

import dev.espalier.config.Lineage;
import dev.espalier.config.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers which file inherits from which while a config is loaded. */
final class LineageRecord {

  private final Map<Source, List<Lineage.Base>> bases = new LinkedHashMap<>();

  /**
   * Adds a base.
   *
   * @param file the file that names it
   * @param choice the variants that it was selected from, or null if it was named
   */
  void add(Source file, Source base, @Nullable Choice choice) {
    bases
        .computeIfAbsent(file, each -> new ArrayList<>())
        .add(new Lineage.Base(base, choice == null ? "" : choice.inWords()));
  }

  /** Returns the lineage of a config. */
  Lineage of(Source own) {
    return new Lineage(own, bases);
  }
}
