package dev.espalier.config;

/** What sort of thing a value is, so far that another sort in its place is rarely meant. */
enum Shape {
  NULL,
  BOOLEAN,
  NUMBER,
  STRING,
  MAP,
  LIST;

  static Shape of(ConfigNode node) {
    if (node instanceof MapNode) {
      return MAP;
    } else if (node instanceof ListNode) {
      return LIST;
    }
    Object value = ((ValueNode) node).value();
    if (value == null) {
      return NULL;
    } else if (value instanceof Boolean) {
      return BOOLEAN;
    }
    return value instanceof String ? STRING : NUMBER;
  }

  /**
   * Tells whether a value of another sort in this one's place is odd. A null stands for anything;
   * and where one thing may be given, several may: {@code 'PCK'} and {@code ['PCK', 'AUC']}.
   */
  boolean clashes(Shape other) {
    boolean oneOrMore = (this == LIST && other != MAP) || (other == LIST && this != MAP);
    return this != other && this != NULL && other != NULL && !oneOrMore;
  }
}
