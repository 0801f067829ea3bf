package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.espalier.config.Codec;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.Decoding;
import dev.espalier.config.Schema;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.Names;
import dev.espalier.processor.model.StructureModel;
import dev.espalier.processor.model.ValueType;
import dev.espalier.registry.ArrayCopies;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes the codec and the builder of a config type. */
public final class StructureWriter {

  private final StructureModel structure;
  private final List<Argument.Field> fields;
  private final FieldNames names;
  private final ClassName codec;

  private StructureWriter(StructureModel structure) {
    this.structure = structure;
    this.fields = structure.fields();
    this.names = new FieldNames(fields);
    this.codec = Names.codec(structure.type());
  }

  /** Returns the source of a config type's codec. */
  public static JavaFile writeCodec(StructureModel structure) {
    return file(structure, new StructureWriter(structure).codec());
  }

  /** Returns the source of a config type's builder. */
  public static JavaFile writeBuilder(StructureModel structure) {
    return file(structure, new StructureWriter(structure).builder());
  }

  private static JavaFile file(StructureModel structure, TypeSpec type) {
    return JavaFile.builder(structure.type().packageName(), type).skipJavaLangImports(true).build();
  }

  private TypeSpec codec() {
    TypeSpec.Builder type =
        Platform.mark(TypeSpec.classBuilder(codec), Platform.MODULE_PROCESSOR)
            .addJavadoc("Codec of {@link $T}.\n", structure.type())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(
                ParameterizedTypeName.get(ClassName.get(Codec.class), structure.type()));
    Platform.suppress(type, false);
    type.addField(constant(codec, "INSTANCE", CodeBlock.of("new $T()", codec)));
    type.addField(
        constant(
            ParameterizedTypeName.get(
                ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class)),
            "TYPE",
            CodeBlock.of("$T.class", structure.type())));
    new SchemaWriter(fields, names)
        .addTo(
            type,
            CodeBlock.of(
                "$T.ofType($S,$W$S", Schema.class, structure.type().simpleName(), structure.doc()));
    if (!structure.checks().isEmpty()) {
      type.addMethod(checked());
    }
    return type.addMethod(privateConstructor())
        .addMethod(decode())
        .addMethod(encode())
        .addMethod(
            ModuleWriter.override("type")
                .returns(String.class)
                .addStatement("return SCHEMA.name()")
                .build())
        .addMethod(
            ModuleWriter.override("schema")
                .returns(Schema.class)
                .addStatement("return SCHEMA")
                .build())
        .build();
  }

  static FieldSpec constant(TypeName type, String name, CodeBlock value) {
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .initializer(value)
        .build();
  }

  private MethodSpec decode() {
    MethodSpec.Builder method =
        ModuleWriter.override("decode")
            .returns(Platform.nullable(structure.type()))
            .addParameter(ConfigNode.class, "node")
            .addParameter(Decoding.class, "decoding");
    ModuleWriter.addReads(method, fields, names);
    return method
        .addStatement(
            "return reader.build(() -> $L)",
            made(field -> CodeBlock.of("$L", names.local(field)), CodeBlock.of("")))
        .build();
  }

  /**
   * Returns the call of the record's constructor, checked if there are checks.
   *
   * @param value returns the expression of a field's value
   * @param checker what stands before the method that checks
   */
  private CodeBlock made(Function<Argument.Field, CodeBlock> value, CodeBlock checker) {
    CodeBlock made =
        CodeBlock.of(
            "new $T($L)",
            structure.type(),
            ModuleWriter.list(fields, field -> CallExpressions.value(field, value.apply(field))));
    return structure.checks().isEmpty() ? made : CodeBlock.of("$Lchecked($L)", checker, made);
  }

  /** Returns the method that lets a record through if its values go together. */
  private MethodSpec checked() {
    return MethodSpec.methodBuilder("checked")
        .addModifiers(Modifier.STATIC)
        .returns(structure.type())
        .addParameter(structure.type(), "value")
        .addStatement(
            "return $L$Z.done(value)",
            CheckExpressions.of(
                structure.checks(), names, field -> CodeBlock.of("value.$L()", field.name())))
        .build();
  }

  private MethodSpec encode() {
    return ModuleWriter.override("encode")
        .returns(ConfigNode.class)
        .addParameter(structure.type(), "value")
        .addStatement(ModuleWriter.written(fields, StructureWriter::component))
        .build();
  }

  /** Returns a component of the record as the codec of its field takes it. */
  private static CodeBlock component(Argument.Field field) {
    CodeBlock value =
        CodeBlock.of(
            field.shape() == Argument.Shape.OPTIONAL ? "value.$L().orElse(null)" : "value.$L()",
            field.name());
    if (field.type() instanceof ValueType.ArrayOf) {
      CodeBlock list = CodeBlock.of("$T.list($L)", ArrayCopies.class, value);
      return field.mayBeNull() ? CodeBlock.of("$L == null ? null : $L", value, list) : list;
    }
    ValueType element = field.type().element();
    CodeBlock copy =
        element != null && element.isModule() ? BuilderWriter.copy(field, value) : null;
    return copy == null ? value : copy;
  }

  /** Returns the static method that begins with the values of a record. */
  private MethodSpec copyOf(ClassName name) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("copyOf")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(name)
            .addParameter(structure.type(), "value")
            .addStatement("$T builder = new $T()", name, name);
    fields.forEach(
        field -> method.addStatement("builder.$L = $L", names.component(field), component(field)));
    return method.addStatement("return builder").build();
  }

  private TypeSpec builder() {
    ClassName name = Names.builder(structure.type());
    BuilderWriter writer = new BuilderWriter(name, structure.type(), fields, names);
    TypeSpec.Builder type =
        Platform.mark(TypeSpec.classBuilder(name), Platform.MODULE_PROCESSOR)
            .addJavadoc("Builder of {@link $T}.\n", structure.type())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addMethod(privateConstructor())
            .addMethod(writer.begin())
            .addMethod(copyOf(name))
            .addMethod(writer.of());
    Platform.suppress(type, false);
    writer.addValues(type);
    CodeBlock made =
        made(field -> CodeBlock.of("this.$L", names.component(field)), CodeBlock.of("$T.", codec));
    return type.addMethod(writer.build(CodeBlock.of("$T.SCHEMA", codec), made)).build();
  }

  static MethodSpec privateConstructor() {
    return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
  }
}
