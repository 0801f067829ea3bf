package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.Constant;
import dev.espalier.processor.model.Names;
import dev.espalier.processor.model.ValueType;
import dev.espalier.registry.Copies;
import dev.espalier.registry.RequiredFields;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes fluent builders. */
final class BuilderWriter {

  private final ClassName builder;
  private final ClassName result;
  private final List<Argument.Field> fields;
  private final FieldNames names;

  /**
   * Creates a writer.
   *
   * @param builder the builder's class
   * @param result what it builds
   */
  BuilderWriter(
      ClassName builder, ClassName result, List<Argument.Field> fields, FieldNames names) {
    this.builder = builder;
    this.result = result;
    this.fields = fields;
    this.names = names;
  }

  /** Prints the static method that begins a builder. */
  void printBegin(JavaSource source) {
    source.member().open("public static $T builder()", builder);
    source.line("return new $T();", builder);
    source.close();
  }

  /** Prints the static method that builds what a block sets. */
  void printOf(JavaSource source) {
    source.member().open("public static $T of($Z$T<$T> block)", result, Consumer.class, builder);
    source.line("$T builder = new $T();", builder, builder);
    source.line("block.accept(builder);");
    source.line("return builder.build();");
    source.close();
  }

  /** Prints a variable for each value. */
  void printHolders(JavaSource source) {
    for (Argument.Field field : fields) {
      TypeName type = Components.of(field);
      Constant value = field.defaultValue();
      source.line(
          "private $T $L$L;",
          field.isRequired() ? Platform.nullable(type) : type,
          names.component(field),
          value == null ? "" : Code.of(" = $L", ConstantExpressions.of(value)));
    }
  }

  /**
   * Prints the setters, and the method that builds.
   *
   * @param schema the schema's constant
   * @param made the expression that makes the result
   */
  void print(JavaSource source, Code schema, Code made) {
    for (Argument.Field field : fields) {
      printSetter(source, field);
      if (field.type() instanceof ValueType.Structure structure && !structure.sealed()) {
        printBlockSetter(source, names.component(field), Names.builder(structure.name()));
      }
    }
    source.member().open("public $T build()", result);
    List<Code> required =
        fields.stream()
            .filter(Argument.Field::isRequired)
            .map(field -> Code.of(",$Wthis.$L", names.component(field)))
            .toList();
    if (!required.isEmpty()) {
      source.line("$T.check($L$L);", RequiredFields.class, schema, Code.all(required));
    }
    source.line("return $L;", made);
    source.close();
  }

  /** Returns an expression that copies a collection; null if the value needs no copy. */
  static @Nullable Code copy(Argument.Field field, Code value) {
    Code copy = copy(field.type(), value);
    return copy == null || !field.mayBeNull()
        ? copy
        : Code.of("$L == null ? null : $L", value, copy);
  }

  private static @Nullable Code copy(ValueType type, Code value) {
    if (type instanceof ValueType.ListOf || type instanceof ValueType.ArrayOf) {
      return Code.of("$T.copyOf($L)", List.class, value);
    } else if (type instanceof ValueType.SetOf) {
      return Code.of("$T.set($L)", Copies.class, value);
    }
    return type instanceof ValueType.MapOf ? Code.of("$T.map($L)", Copies.class, value) : null;
  }

  private void printSetter(JavaSource source, Argument.Field field) {
    Code value = Code.of("value");
    Code copy = copy(field, value);
    source.member();
    if (!field.doc().isEmpty()) {
      source.comment("Sets {@code %s}: %s".formatted(field.key(), Comments.sentence(field.doc())));
    }
    String name = names.component(field);
    source.open("public $T $L($Z$T value)", builder, name, Components.setter(field));
    source.line("this.$L = $L;", name, copy == null ? value : copy);
    source.line("return this;");
    source.close();
  }

  /** Prints a setter that takes what a block sets. */
  private void printBlockSetter(JavaSource source, String name, ClassName part) {
    source.member().open("public $T $L($Z$T<$T> block)", builder, name, Consumer.class, part);
    source.line("return $L($T.of(block));", name, part);
    source.close();
  }
}
