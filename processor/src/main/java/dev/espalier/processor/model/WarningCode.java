package dev.espalier.processor.model;

/**
 * The stable identifiers of the warnings; the processor's manual explains each.
 *
 * <p>{@code @SuppressWarnings} with an identifier or {@code "espalier"} silences them.
 */
public enum WarningCode {
  /** A limit allows a single value. */
  ONE_CHOICE("WP001"),
  /** A limit lists a value twice. */
  CHOICE_TWICE("WP002"),
  /** A range has no end. */
  RANGE_OPEN("WP003"),
  /** A key is given that the parameter has anyway. */
  KEY_SAME("WP004"),
  /** A deprecated parameter must be set. */
  DEPRECATED_REQUIRED("WP005"),
  /** Two parameters ask the program for one value. */
  CONTEXT_TWICE("WP006"),
  /** A record holds an array, so no two of them are equal. */
  ARRAY_COMPONENT("WP007"),
  /** A check has no parameters, so its result never changes. */
  CHECK_CONSTANT("WP008"),
  /** A list of lists may be given as a single value, which is then taken for the list. */
  LISTS_OR_MORE("WP009"),
  /** A name in capitals loses them in a key: the key reads as another name. */
  KEY_READS_OTHERWISE("WP010"),
  /** A number's limit takes in more than the number can be. */
  RANGE_WIDE("WP011"),
  /** A pattern matches the empty text only, or any text. */
  PATTERN_IDLE("WP012");

  private final String id;

  WarningCode(String id) {
    this.id = id;
  }

  /** Returns the identifier, such as {@code WP001}. */
  public String id() {
    return id;
  }
}
