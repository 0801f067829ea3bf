package dev.espalier.processor.write;

import dev.espalier.config.Field;
import dev.espalier.config.Schema;
import dev.espalier.processor.model.Argument;
import java.util.List;

/** Writes the constants that describe the fields of a module or config type. */
final class SchemaWriter {

  private final List<Argument.Field> fields;
  private final FieldNames names;

  SchemaWriter(List<Argument.Field> fields, FieldNames names) {
    this.fields = fields;
    this.names = names;
  }

  /**
   * Prints a constant for each field, and the schema of all.
   *
   * @param start the call that makes the schema, up to its fields
   */
  void print(JavaSource source, Code start) {
    for (Argument.Field field : fields) {
      source.line(
          "private static final $T<$T> $L = $L$Z.$L;",
          Field.class,
          Components.boxed(field.type()),
          names.constant(field),
          CodecExpressions.of(field.type(), field.limit()),
          made(field));
    }
    source.line(
        "public static final $T SCHEMA = $L$L);",
        Schema.class,
        start,
        Code.all(fields.stream().map(field -> Code.of(",$W$L", names.constant(field))).toList()));
  }

  /** Returns the call that makes a field of its codec. */
  private static Code made(Argument.Field field) {
    Code made = Code.of("$L($S,$W$S)", kind(field), field.key(), field.doc());
    if (field.defaultValue() != null) {
      made =
          Code.of(
              "$L($S,$W$L,$W$S)",
              field.mayBeNull() ? "nullableWithDefault" : "withDefault",
              field.key(),
              ConstantExpressions.of(field.defaultValue()),
              field.doc());
    }
    Argument.History history = field.history();
    if (!history.formerKeys().isEmpty()) {
      made =
          Code.of(
              "$L.formerly($L)",
              made,
              history.formerKeys().stream()
                  .map(key -> Code.of("$S", key))
                  .collect(Code.joining(", ")));
    }
    return history.replacement() == null
        ? made
        : Code.of("$L.deprecated($S)", made, history.replacement());
  }

  private static String kind(Argument.Field field) {
    return field.isRequired() ? "required" : "optional";
  }
}
