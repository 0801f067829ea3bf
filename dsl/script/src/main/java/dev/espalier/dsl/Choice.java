package dev.espalier.dsl;

import dev.espalier.config.Place;
import java.util.List;

/**
 * One {@code select(…)} of a config.
 *
 * @param group what it is called on the command line: the folder's name
 * @param chosen the variant that was taken
 * @param fallback the variant that the file names
 * @param variants every variant there is, sorted
 * @param place where the selection stands
 */
public record Choice(
    String group, String chosen, String fallback, List<String> variants, Place place) {

  /** Copies the list. */
  public Choice {
    variants = List.copyOf(variants);
  }

  /** Returns the selection in words: {@code select optimizer=sgd instead of adam}. */
  String inWords() {
    String instead = chosen.equals(fallback) ? "" : " instead of " + fallback;
    return "select %s=%s%s".formatted(group, chosen, instead);
  }
}
