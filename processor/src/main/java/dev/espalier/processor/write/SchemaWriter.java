package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.espalier.config.Field;
import dev.espalier.config.Schema;
import dev.espalier.processor.model.Argument;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the constants that describe the fields of a module or config type. */
final class SchemaWriter {

  private final List<Argument.Field> fields;
  private final FieldNames names;

  SchemaWriter(List<Argument.Field> fields, FieldNames names) {
    this.fields = fields;
    this.names = names;
  }

  /**
   * Adds a constant for each field, and the schema of all.
   *
   * @param start the call that makes the schema, up to its fields
   */
  void addTo(TypeSpec.Builder type, CodeBlock start) {
    fields.forEach(field -> type.addField(constant(field)));
    CodeBlock.Builder schema = CodeBlock.builder().add(start);
    fields.forEach(field -> schema.add(",$W$L", names.constant(field)));
    type.addField(
        FieldSpec.builder(Schema.class, "SCHEMA", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .initializer(schema.add(")").build())
            .build());
  }

  private FieldSpec constant(Argument.Field field) {
    CodeBlock codec = CodecExpressions.of(field.type(), field.limit());
    return FieldSpec.builder(
            ParameterizedTypeName.get(ClassName.get(Field.class), Components.boxed(field.type())),
            names.constant(field),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(initializer(field, codec))
        .build();
  }

  private static CodeBlock initializer(Argument.Field field, CodeBlock codec) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (field.defaultValue() != null) {
      code.add(
          "$L$Z.$L($S,$W$L,$W$S)",
          codec,
          field.mayBeNull() ? "nullableWithDefault" : "withDefault",
          field.key(),
          ConstantExpressions.of(field.defaultValue()),
          field.doc());
    } else {
      String kind = field.isRequired() ? "required" : "optional";
      code.add("$L$Z.$L($S,$W$S)", codec, kind, field.key(), field.doc());
    }
    Argument.History history = field.history();
    if (!history.formerKeys().isEmpty()) {
      code.add(
          ".formerly($L)",
          history.formerKeys().stream()
              .map(key -> CodeBlock.of("$S", key))
              .collect(CodeBlock.joining(", ")));
    }
    if (history.replacement() != null) {
      code.add(".deprecated($S)", history.replacement());
    }
    return code.build();
  }
}
