package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.Decoding;
import dev.espalier.config.FieldReader;
import dev.espalier.config.FieldWriter;
import dev.espalier.config.MapNode;
import dev.espalier.config.Schema;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.Limit;
import dev.espalier.processor.model.ModuleModel;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.Module;
import dev.espalier.registry.ModuleBuild;
import dev.espalier.registry.ModuleConfig;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes the config record of a module. */
public final class ModuleWriter {

  private final ModuleModel module;
  private final List<Argument.Field> fields;
  private final FieldNames names;

  private ModuleWriter(ModuleModel module) {
    this.module = module;
    this.fields = module.fields();
    this.names = new FieldNames(fields);
  }

  /** Returns the source of a module's config. */
  public static JavaFile write(ModuleModel module) {
    return JavaFile.builder(module.config().packageName(), new ModuleWriter(module).type())
        .skipJavaLangImports(true)
        .build();
  }

  private TypeSpec type() {
    ClassName builder = module.config().nestedClass("Builder");
    BuilderWriter builders = new BuilderWriter(builder, module.config(), fields, names);
    TypeSpec.Builder type =
        Platform.mark(TypeSpec.recordBuilder(module.config()), Platform.MODULE_PROCESSOR)
            .addJavadoc(Comments.config(module, names))
            .addModifiers(Modifier.PUBLIC)
            .recordConstructor(components())
            .addSuperinterface(
                ParameterizedTypeName.get(ClassName.get(ModuleConfig.class), module.result()));
    Platform.suppress(type, module.deprecated());
    new SchemaWriter(fields, names)
        .addTo(
            type,
            CodeBlock.of(
                "$T.ofModule($S,$W$S,$W$S",
                Schema.class,
                module.names().get(0),
                module.registry().discriminator(),
                module.doc()));
    type.addField(module());
    MethodSpec compact = compact();
    if (!compact.code().isEmpty()) {
      type.addMethod(compact);
    }
    type.addMethod(builders.begin()).addMethod(builders.of()).addMethod(decode());
    fields.forEach(field -> type.addMethod(wither(field)));
    return type.addMethod(moduleName())
        .addMethod(toNode())
        .addMethod(build())
        .addType(builder(builders))
        .build();
  }

  private MethodSpec components() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    fields.forEach(field -> constructor.addParameter(Components.of(field), names.component(field)));
    return constructor.build();
  }

  private FieldSpec module() {
    return FieldSpec.builder(
            ParameterizedTypeName.get(ClassName.get(Module.class), module.registry().product()),
            "MODULE",
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(
            "new $T<>(SCHEMA,$W$S,$W$T::decode)", Module.class, module.source(), module.config())
        .build();
  }

  private MethodSpec compact() {
    MethodSpec.Builder compact =
        MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
    for (Argument.Field field : fields) {
      CodeBlock name = CodeBlock.of("$L", names.component(field));
      CodeBlock copy = BuilderWriter.copy(field, name);
      if (copy != null) {
        compact.addStatement("$L = $L", name, copy);
      }
      if (field.limit() != Limit.None.NONE) {
        if (field.mayBeNull()) {
          compact.beginControlFlow("if ($L != null)", name);
        }
        compact.addStatement("$L.check($L)", names.constant(field), name);
        if (field.mayBeNull()) {
          compact.endControlFlow();
        }
      }
    }
    if (!module.checks().isEmpty()) {
      compact.addStatement(
          "$L$Z.done()",
          CheckExpressions.of(
              module.checks(),
              names,
              field -> CallExpressions.value(field, CodeBlock.of("$L", names.component(field)))));
    }
    return compact.build();
  }

  /** Returns the method that makes a copy with another value. */
  private MethodSpec wither(Argument.Field changed) {
    return MethodSpec.methodBuilder(names.wither(changed))
        .addModifiers(Modifier.PUBLIC)
        .returns(module.config())
        .addParameter(Components.of(changed), "value")
        .addStatement(
            "return new $T($L)",
            module.config(),
            list(
                fields,
                field ->
                    field.equals(changed)
                        ? CodeBlock.of("value")
                        : CodeBlock.of("this.$L", names.component(field))))
        .build();
  }

  private MethodSpec decode() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("decode")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(Platform.nullable(module.config()))
            .addParameter(ConfigNode.class, "node")
            .addParameter(Decoding.class, "decoding");
    addReads(method, fields, names);
    CodeBlock made =
        CodeBlock.of(
            "new $T($L)",
            module.config(),
            list(fields, field -> CodeBlock.of("$L", names.local(field))));
    // A lambda costs the compiler much, so it stands only where the constructor may refuse.
    return method
        .addStatement(
            mayRefuse() ? "return reader.build(() -> $L)" : "return reader.isClean()$W? $L$W: null",
            made)
        .build();
  }

  private boolean mayRefuse() {
    return !module.checks().isEmpty()
        || fields.stream().anyMatch(field -> field.limit() != Limit.None.NONE);
  }

  /** Adds the statements that read every field into a local variable. */
  static void addReads(MethodSpec.Builder method, List<Argument.Field> fields, FieldNames names) {
    method.addStatement(
        "$T reader = $T.of(SCHEMA, node, decoding)", FieldReader.class, FieldReader.class);
    for (Argument.Field field : fields) {
      method.addStatement(
          "$T $L = $L.read(reader)",
          Components.boxed(field.type()),
          names.local(field),
          names.constant(field));
    }
  }

  private static MethodSpec moduleName() {
    return override("moduleName")
        .returns(String.class)
        .addStatement("return SCHEMA.name()")
        .build();
  }

  private MethodSpec toNode() {
    return override("toNode")
        .returns(MapNode.class)
        .addStatement(written(fields, field -> CodeBlock.of("$L", names.component(field))))
        .build();
  }

  /** Returns the statement that returns the node of the fields' values. */
  static CodeBlock written(List<Argument.Field> fields, Function<Argument.Field, CodeBlock> value) {
    CodeBlock.Builder code = CodeBlock.builder().add("return $T.write(SCHEMA", FieldWriter.class);
    fields.forEach(field -> code.add(",$W$L", value.apply(field)));
    return code.add(")").build();
  }

  private MethodSpec build() {
    MethodSpec.Builder method =
        override("build").returns(module.result()).addParameter(BuildContext.class, "context");
    if (module.arguments().stream().anyMatch(CallExpressions::needsBuild)) {
      method.addStatement(
          "$T build = $T.of(SCHEMA, context)", ModuleBuild.class, ModuleBuild.class);
    }
    return method
        .beginControlFlow("try")
        .addStatement("return $L", CallExpressions.of(module, names))
        .nextControlFlow("catch ($T e)", Exception.class)
        .addStatement("throw $T.failure(SCHEMA, e)", ModuleBuild.class)
        .endControlFlow()
        .build();
  }

  private TypeSpec builder(BuilderWriter writer) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Builder")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    writer.addValues(type);
    CodeBlock arguments = list(fields, field -> CodeBlock.of("this.$L", names.component(field)));
    CodeBlock made = CodeBlock.of("new $T($L)", module.config(), arguments);
    return type.addMethod(writer.build(CodeBlock.of("SCHEMA"), made)).build();
  }

  /** Joins an expression for each field by commas. */
  static CodeBlock list(List<Argument.Field> fields, Function<Argument.Field, CodeBlock> one) {
    return fields.stream().map(one).collect(CodeBlock.joining(",$W"));
  }

  /** Begins a public method that overrides one. */
  static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
