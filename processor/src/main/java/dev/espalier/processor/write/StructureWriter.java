package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
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
import java.util.Set;
import java.util.function.Function;

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
  public static GeneratedSource writeCodec(StructureModel structure) {
    StructureWriter writer = new StructureWriter(structure);
    return JavaSource.of(writer.codec, Set.of(), writer::printCodec);
  }

  /** Returns the source of a config type's builder. */
  public static GeneratedSource writeBuilder(StructureModel structure) {
    return JavaSource.of(
        Names.builder(structure.type()), Set.of(), new StructureWriter(structure)::printBuilder);
  }

  private void printCodec(JavaSource source) {
    source.comment("Codec of {@link %s}.".formatted(source.name(structure.type())));
    Platform.mark(source);
    Platform.suppress(source, false);
    source.open("public final class $T implements $T<$T>", codec, Codec.class, structure.type());
    printIdentity(source, codec, structure.type());
    new SchemaWriter(fields, names)
        .print(
            source,
            Code.of(
                "$T.ofType($S,$W$S", Schema.class, structure.type().simpleName(), structure.doc()));
    printPrivateConstructor(source, codec);
    if (!structure.checks().isEmpty()) {
      printChecked(source);
    }
    source.override(
        "public $T decode($Z$T node,$W$T decoding)",
        Platform.nullable(structure.type()),
        ConfigNode.class,
        Decoding.class);
    ModuleWriter.printReads(source, fields, names);
    source.line(
        "return reader.build(() -> $L);",
        made(field -> Code.of("$L", names.local(field)), Code.of("")));
    source.close();
    source.override("public $T encode($Z$T value)", ConfigNode.class, structure.type());
    source.line("$L", ModuleWriter.written(fields, StructureWriter::component));
    source.close();
    source.override("public String type()");
    source.line("return SCHEMA.name();");
    source.close();
    source.override("public $T schema()", Schema.class);
    source.line("return SCHEMA;");
    source.close();
    source.close();
  }

  /** Prints the constants by which an index knows a codec. */
  static void printIdentity(JavaSource source, ClassName codec, ClassName type) {
    source.line("public static final $T INSTANCE = new $T();", codec, codec);
    source.line("public static final Class<?> TYPE = $T.class;", type);
  }

  /** Prints a constructor that no other class calls. */
  static void printPrivateConstructor(JavaSource source, ClassName type) {
    source.member().open("private $T()", type);
    source.close();
  }

  /**
   * Returns the call of the record's constructor, checked if there are checks.
   *
   * @param value returns the expression of a field's value
   * @param checker what stands before the method that checks
   */
  private Code made(Function<Argument.Field, Code> value, Code checker) {
    Code made =
        Code.of(
            "new $T($L)",
            structure.type(),
            ModuleWriter.list(fields, field -> CallExpressions.value(field, value.apply(field))));
    return structure.checks().isEmpty() ? made : Code.of("$Lchecked($L)", checker, made);
  }

  /** Prints the method that lets a record through if its values go together. */
  private void printChecked(JavaSource source) {
    source.member().open("static $T checked($Z$T value)", structure.type(), structure.type());
    Code checks =
        CheckExpressions.of(
            structure.checks(), names, field -> Code.of("value.$L()", field.name()));
    source.line("return $L$Z.done(value);", checks);
    source.close();
  }

  /** Returns a component of the record as the codec of its field takes it. */
  private static Code component(Argument.Field field) {
    Code value =
        Code.of(
            field.shape() == Argument.Shape.OPTIONAL ? "value.$L().orElse(null)" : "value.$L()",
            field.name());
    if (field.type() instanceof ValueType.ArrayOf) {
      Code list = Code.of("$T.list($L)", ArrayCopies.class, value);
      return field.mayBeNull() ? Code.of("$L == null ? null : $L", value, list) : list;
    }
    ValueType element = field.type().element();
    Code copy = element != null && element.isModule() ? BuilderWriter.copy(field, value) : null;
    return copy == null ? value : copy;
  }

  private void printBuilder(JavaSource source) {
    ClassName name = Names.builder(structure.type());
    source.comment("Builder of {@link %s}.".formatted(source.name(structure.type())));
    Platform.mark(source);
    Platform.suppress(source, false);
    source.open("public final class $T", name);
    BuilderWriter writer = new BuilderWriter(name, structure.type(), fields, names);
    writer.printHolders(source);
    printPrivateConstructor(source, name);
    writer.printBegin(source);
    printCopyOf(source, name);
    writer.printOf(source);
    writer.print(
        source,
        Code.of("$T.SCHEMA", codec),
        made(field -> Code.of("this.$L", names.component(field)), Code.of("$T.", codec)));
    source.close();
  }

  /** Prints the static method that begins with the values of a record. */
  private void printCopyOf(JavaSource source, ClassName name) {
    source.member().open("public static $T copyOf($Z$T value)", name, structure.type());
    source.line("$T builder = new $T();", name, name);
    fields.forEach(
        field -> source.line("builder.$L = $L;", names.component(field), component(field)));
    source.line("return builder;");
    source.close();
  }
}
