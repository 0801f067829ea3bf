package dev.espalier.dsl.lang;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;

/** Finds the variants that {@code select(…)} names in a {@code _base_}. */
@FunctionalInterface
public interface Chooser {

  /** What came of a selection. */
  sealed interface Result {}

  /**
   * The variant's file, as {@code _base_} names files.
   *
   * @param path the path
   */
  record Chosen(String path) implements Result {}

  /**
   * There is no such variant.
   *
   * @param problem what to report
   */
  record Refused(Diagnostic problem) implements Result {}

  /**
   * Selects one file of a folder.
   *
   * @param group the folder, relative to the file
   * @param fallback the variant where nobody asked for another
   * @param place where the selection stands
   */
  Result choose(String group, String fallback, Place place);
}
