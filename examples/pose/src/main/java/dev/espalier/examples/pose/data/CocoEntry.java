package dev.espalier.examples.pose.data;

import dev.espalier.config.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/**
 * One entry of a list of an annotation file; what it lacks is reported.
 *
 * @param where how messages call it, such as {@code annotations[3]}
 * @param node the entry
 * @param location where it begins
 * @param problems receives the problems
 */
record CocoEntry(String where, JsonNode node, TokenStreamLocation location, CocoProblems problems) {

  /** Returns whether the entry has a value under a key. */
  boolean has(String key) {
    return node.has(key) && !node.get(key).isNull();
  }

  /** Returns the number under a key; null if there is none, which is reported. */
  @Nullable Double number(String key) {
    JsonNode value = node.get(key);
    if (value != null && value.isNumber()) {
      return value.doubleValue();
    }
    report(key, "a number", value);
    return null;
  }

  /** Returns the whole number under a key; null if there is none, which is reported. */
  @Nullable Long integer(String key) {
    JsonNode value = node.get(key);
    if (value != null && value.isIntegralNumber() && value.canConvertToLong()) {
      return value.longValue();
    }
    report(key, "a whole number", value);
    return null;
  }

  /** Returns the text under a key; null if there is none, which is reported. */
  @Nullable String text(String key) {
    JsonNode value = node.get(key);
    if (value != null && value.isString()) {
      return value.stringValue();
    }
    report(key, "a text", value);
    return null;
  }

  /**
   * Returns the numbers under a key; null if there are none, or not as many as there must be, which
   * is reported.
   *
   * @param what what the numbers mean, for messages
   */
  @Nullable List<Double> numbers(String key, int count, String what) {
    String expected = "%d numbers (%s)".formatted(count, what);
    JsonNode value = node.get(key);
    if (value == null || !value.isArray() || value.size() != count) {
      report(key, expected, value);
      return null;
    }
    List<Double> numbers = new ArrayList<>(count);
    for (JsonNode item : value) {
      if (!item.isNumber()) {
        report(key, expected, item);
        return null;
      }
      numbers.add(item.doubleValue());
    }
    return numbers;
  }

  private void report(String key, String expected, @Nullable JsonNode given) {
    String title =
        given == null
            ? "'%s' has no '%s'".formatted(where, key)
            : "'%s.%s' must be %s, given %s".formatted(where, key, expected, describe(given));
    problems.add(
        Diagnostic.error("E0703", problems.at(location), title).note("expected " + expected));
  }

  private static String describe(JsonNode given) {
    return given.isArray() ? "a list of " + given.size() : given.toString();
  }
}
