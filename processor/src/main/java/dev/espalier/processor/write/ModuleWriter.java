package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
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
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
  public static GeneratedSource write(ModuleModel module) {
    return JavaSource.of(module.config(), Set.of("Builder"), new ModuleWriter(module)::print);
  }

  private void print(JavaSource source) {
    ClassName builder = module.config().nestedClass("Builder");
    source.comment(Comments.config(module, names, source));
    Platform.mark(source);
    Platform.suppress(source, module.deprecated());
    source.open(
        "public record $L($Z$L) implements $T<$T>",
        module.config().simpleName(),
        list(fields, field -> Code.of("$T $L", Components.of(field), names.component(field))),
        ModuleConfig.class,
        module.result());
    printConstants(source);
    printConstructor(source);
    BuilderWriter builders = new BuilderWriter(builder, module.config(), fields, names);
    builders.printBegin(source);
    builders.printOf(source);
    printDecode(source);
    fields.forEach(field -> printWither(source, field));
    printOverrides(source);
    source.member().open("public static final class Builder");
    builders.printHolders(source);
    source.member().open("private Builder()");
    source.close();
    Code arguments = list(fields, field -> Code.of("this.$L", names.component(field)));
    builders.print(source, Code.of("SCHEMA"), Code.of("new $T($L)", module.config(), arguments));
    source.close();
    source.close();
  }

  private void printConstants(JavaSource source) {
    new SchemaWriter(fields, names)
        .print(
            source,
            Code.of(
                "$T.ofModule($S,$W$S,$W$S",
                Schema.class,
                module.names().get(0),
                module.registry().discriminator(),
                module.doc()));
    // The type is said twice, since what the compiler need not infer costs it less.
    Code type = Code.of("$T<$T>", Module.class, module.registry().product());
    source.line(
        "public static final $L MODULE = new $L(SCHEMA,$W$S,$W$T::decode);",
        type,
        type,
        module.source(),
        module.config());
  }

  /** Prints the constructor, if it has anything to do. */
  private void printConstructor(JavaSource source) {
    if (module.checks().isEmpty()
        && fields.stream().allMatch(f -> f.limit() == Limit.None.NONE && copy(f) == null)) {
      return;
    }
    source.member().open("public $T", module.config());
    for (Argument.Field field : fields) {
      String name = names.component(field);
      Code copy = copy(field);
      if (copy != null) {
        source.line("$L = $L;", name, copy);
      }
      if (field.limit() != Limit.None.NONE) {
        if (field.mayBeNull()) {
          source.open("if ($L != null)", name);
        }
        source.line("$L.check($L);", names.constant(field), name);
        if (field.mayBeNull()) {
          source.close();
        }
      }
    }
    if (!module.checks().isEmpty()) {
      Code checks =
          CheckExpressions.of(
              module.checks(),
              names,
              field -> CallExpressions.value(field, Code.of("$L", names.component(field))));
      source.line("$L$Z.done();", checks);
    }
    source.close();
  }

  private @Nullable Code copy(Argument.Field field) {
    return BuilderWriter.copy(field, Code.of("$L", names.component(field)));
  }

  /** Prints the method that makes a copy with another value. */
  private void printWither(JavaSource source, Argument.Field changed) {
    source
        .member()
        .open(
            "public $T $L($Z$T value)",
            module.config(),
            names.wither(changed),
            Components.of(changed));
    source.line(
        "return new $T($L);",
        module.config(),
        list(
            fields,
            field ->
                field.name().equals(changed.name())
                    ? Code.of("value")
                    : Code.of("this.$L", names.component(field))));
    source.close();
  }

  private void printDecode(JavaSource source) {
    source
        .member()
        .open(
            "public static $T decode($Z$T node,$W$T decoding)",
            Platform.nullable(module.config()),
            ConfigNode.class,
            Decoding.class);
    printReads(source, fields, names);
    Code made =
        Code.of(
            "new $T($L)",
            module.config(),
            list(fields, field -> Code.of("$L", names.local(field))));
    // A lambda costs the compiler much, so it stands only where the constructor may refuse.
    source.line(
        mayRefuse() ? "return reader.build(() -> $L);" : "return reader.isClean()$W? $L$W: null;",
        made);
    source.close();
  }

  private boolean mayRefuse() {
    return !module.checks().isEmpty()
        || fields.stream().anyMatch(field -> field.limit() != Limit.None.NONE);
  }

  /** Prints the statements that read every field into a local variable. */
  static void printReads(JavaSource source, List<Argument.Field> fields, FieldNames names) {
    source.line("$T reader = $T.of(SCHEMA, node, decoding);", FieldReader.class, FieldReader.class);
    for (Argument.Field field : fields) {
      source.line(
          "$T $L = $L.read(reader);",
          Components.boxed(field.type()),
          names.local(field),
          names.constant(field));
    }
  }

  private void printOverrides(JavaSource source) {
    source.override("public String moduleName()");
    source.line("return SCHEMA.name();");
    source.close();
    source.override("public $T toNode()", MapNode.class);
    source.line("$L", written(fields, field -> Code.of("$L", names.component(field))));
    source.close();
    source.override("public $T build($Z$T context)", module.result(), BuildContext.class);
    if (module.arguments().stream().anyMatch(CallExpressions::needsBuild)) {
      source.line("$T build = $T.of(SCHEMA, context);", ModuleBuild.class, ModuleBuild.class);
    }
    source.open("try");
    source.line("return $L;", CallExpressions.of(module, names));
    source.next("catch ($T e)", Exception.class);
    source.line("throw $T.failure(SCHEMA, e);", ModuleBuild.class);
    source.close();
    source.close();
  }

  /** Returns the statement that returns the node of the fields' values. */
  static Code written(List<Argument.Field> fields, Function<Argument.Field, Code> value) {
    Code values =
        Code.all(fields.stream().map(field -> Code.of(",$W$L", value.apply(field))).toList());
    return Code.of("return $T.write(SCHEMA$L);", FieldWriter.class, values);
  }

  /** Joins an expression for each field by commas. */
  static Code list(List<Argument.Field> fields, Function<Argument.Field, Code> one) {
    return fields.stream().map(one).collect(Code.joining(",$W"));
  }
}
