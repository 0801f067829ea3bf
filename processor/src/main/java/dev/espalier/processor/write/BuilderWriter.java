package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.Names;
import dev.espalier.processor.model.ValueType;
import dev.espalier.registry.Copies;
import dev.espalier.registry.RequiredFields;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;
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

  /** Adds a field and a setter for each value. */
  void addValues(TypeSpec.Builder type) {
    for (Argument.Field field : fields) {
      type.addField(holder(field));
      type.addMethod(setter(field));
      if (field.type() instanceof ValueType.Structure structure && !structure.sealed()) {
        type.addMethod(blockSetter(field, Names.builder(structure.name())));
      }
    }
  }

  /**
   * Returns the method that builds.
   *
   * @param schema the schema's constant
   * @param made the expression that makes the result
   */
  MethodSpec build(CodeBlock schema, CodeBlock made) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("build").addModifiers(Modifier.PUBLIC).returns(result);
    List<CodeBlock> required =
        fields.stream()
            .filter(Argument.Field::isRequired)
            .map(field -> CodeBlock.of("this.$L", names.component(field)))
            .toList();
    if (!required.isEmpty()) {
      method.addStatement(
          "$T.check($L,$W$L)",
          RequiredFields.class,
          schema,
          required.stream().collect(CodeBlock.joining(",$W")));
    }
    return method.addStatement("return $L", made).build();
  }

  /** Returns the static method that begins a builder. */
  MethodSpec begin() {
    return MethodSpec.methodBuilder("builder")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(builder)
        .addStatement("return new $T()", builder)
        .build();
  }

  /** Returns the static method that builds what a block sets. */
  MethodSpec of() {
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(result)
        .addParameter(ParameterizedTypeName.get(ClassName.get(Consumer.class), builder), "block")
        .addStatement("$T builder = new $T()", builder, builder)
        .addStatement("block.accept(builder)")
        .addStatement("return builder.build()")
        .build();
  }

  /** Returns an expression that copies a collection; null if the value needs no copy. */
  static @Nullable CodeBlock copy(Argument.Field field, CodeBlock value) {
    CodeBlock copy = copy(field.type(), value);
    return copy == null || !field.mayBeNull()
        ? copy
        : CodeBlock.of("$L == null ? null : $L", value, copy);
  }

  private static @Nullable CodeBlock copy(ValueType type, CodeBlock value) {
    if (type instanceof ValueType.ListOf || type instanceof ValueType.ArrayOf) {
      return CodeBlock.of("$T.copyOf($L)", List.class, value);
    } else if (type instanceof ValueType.SetOf) {
      return CodeBlock.of("$T.set($L)", Copies.class, value);
    }
    return type instanceof ValueType.MapOf ? CodeBlock.of("$T.map($L)", Copies.class, value) : null;
  }

  private FieldSpec holder(Argument.Field field) {
    TypeName type = Components.of(field);
    FieldSpec.Builder holder =
        FieldSpec.builder(
            field.isRequired() ? Platform.nullable(type) : type,
            names.component(field),
            Modifier.PRIVATE);
    if (field.defaultValue() != null) {
      holder.initializer(ConstantExpressions.of(field.defaultValue()));
    }
    return holder.build();
  }

  /** Returns a setter that takes what a block sets. */
  private MethodSpec blockSetter(Argument.Field field, ClassName part) {
    return MethodSpec.methodBuilder(names.component(field))
        .addModifiers(Modifier.PUBLIC)
        .returns(builder)
        .addParameter(ParameterizedTypeName.get(ClassName.get(Consumer.class), part), "block")
        .addStatement("return $L($T.of(block))", names.component(field), part)
        .build();
  }

  private MethodSpec setter(Argument.Field field) {
    CodeBlock value = CodeBlock.of("value");
    CodeBlock copy = copy(field, value);
    MethodSpec.Builder setter = MethodSpec.methodBuilder(names.component(field));
    if (!field.doc().isEmpty()) {
      setter.addJavadoc("Sets {@code $L}: $L\n", field.key(), Comments.sentence(field.doc()));
    }
    return setter
        .addModifiers(Modifier.PUBLIC)
        .returns(builder)
        .addParameter(Components.setter(field), "value")
        .addStatement("this.$L = $L", names.component(field), copy == null ? value : copy)
        .addStatement("return this")
        .build();
  }
}
