package dev.espalier.config;

import org.jspecify.annotations.Nullable;

/**
 * Tells which fields of a schema a map gives, where its keys stand in the fields' order; as most
 * do.
 *
 * <p>The fields are a set of bits and not an array of values: a decoder then reads from the map
 * itself, and writes nothing to memory but the object it makes.
 */
final class OrderedFields {

  /** No set of fields: the keys are out of order, or not all of them are a field's. */
  static final long NONE = -1;

  private OrderedFields() {}

  /** Returns the fields given, the first as the lowest bit; none if the map needs a closer look. */
  static long of(Schema schema, Entries entries) {
    int fields = schema.fields().size();
    if (fields >= Long.SIZE) {
      return NONE;
    }
    int next = schema.discriminator() != null && entries.isAt(0, schema.discriminator()) ? 1 : 0;
    long given = 0;
    for (int i = 0; i < fields; i++) {
      Field<?> field = schema.fields().get(i);
      if (entries.isAt(next, field.name().text()) && !field.isDeprecated()) {
        given |= 1L << i;
        next++;
      }
    }
    return next == entries.size() ? given : NONE;
  }

  /** Returns the value of a field, or null if it is none of those given. */
  static @Nullable ConfigNode value(long given, int field, Entries entries) {
    if (((given >>> field) & 1) == 0) {
      return null;
    }
    int behind = Long.bitCount(given >>> field);
    return entries.value(entries.size() - behind);
  }
}
