package dev.espalier.processor.model;

import java.util.List;

/** What a parameter's annotations allow of the values that its type has. */
public sealed interface Limit {

  /** Every value is allowed. */
  enum None implements Limit {
    /** The only one. */
    NONE
  }

  /**
   * Only the listed values are allowed.
   *
   * @param values the values, as a config prints them
   */
  record OneOf(List<String> values) implements Limit {
    /** Copies the list. */
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /**
   * Only an interval is allowed, both ends included.
   *
   * @param min the lower end; may be infinite
   * @param max the upper end; may be infinite
   */
  record Range(double min, double max) implements Limit {}

  /**
   * Only texts that match are allowed.
   *
   * @param regex a regular expression
   */
  record Matches(String regex) implements Limit {}
}
