package dev.espalier.schema;

import dev.espalier.config.Field;

/** What an editor shows of a parameter. */
final class FieldText {

  private FieldText() {}

  /** Returns the Javadoc's words and the type: {@code the seed (int)}. */
  static String describe(Field<?> field) {
    String type = field.codec().type() + (field.isRequired() ? ", required" : "");
    return field.doc().isEmpty() ? type : field.doc() + " (" + type + ")";
  }
}
