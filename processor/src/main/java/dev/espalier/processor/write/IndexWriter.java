package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.espalier.config.Codec;
import dev.espalier.processor.model.IndexModel;
import dev.espalier.processor.model.IndexNames;
import dev.espalier.processor.model.IndexedRegistry;
import dev.espalier.processor.model.IndexedType;
import dev.espalier.processor.model.Names;
import dev.espalier.processor.model.RegistryRef;
import dev.espalier.registry.ModuleIndex;
import dev.espalier.registry.ModuleTable;
import dev.espalier.registry.RegistryDefinition;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the index of a compilation. */
public final class IndexWriter {

  private static final int CHUNK = 100;
  private static final TypeName ANY_CLASS = any(Class.class);

  private IndexWriter() {}

  /** Returns the source of the index. */
  public static GeneratedSource write(IndexModel model, IndexNames names) {
    TypeSpec.Builder type =
        Platform.mark(TypeSpec.classBuilder(names.index()))
            .addJavadoc("What this compilation registers.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(ModuleIndex.class)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addJavadoc("Creates the index; the service loader calls this.\n")
                    .addModifiers(Modifier.PUBLIC)
                    .build())
            .addMethod(
                Platform.override("origin")
                    .returns(String.class)
                    .addStatement("return $S", names.origin())
                    .build())
            .addMethod(
                list(
                    "registries",
                    any(RegistryDefinition.class),
                    model.registries().stream().map(IndexWriter::definition).toList()))
            .addMethod(
                list(
                    "tables",
                    any(ModuleTable.class),
                    names.tables().stream()
                        .map(table -> CodeBlock.of("new $T()", table.type()))
                        .toList()))
            .addMethod(
                list(
                    "configTypes",
                    ANY_CLASS,
                    model.types().stream()
                        .map(t -> CodeBlock.of("$T.TYPE", Names.codec(t.type())))
                        .toList()));
    addCodecs(type, model.types());
    return GeneratedSource.of(
        JavaFile.builder(names.index().packageName(), type.build())
            .skipJavaLangImports(true)
            .build());
  }

  private static CodeBlock definition(IndexedRegistry defined) {
    RegistryRef registry = defined.registry();
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "new $T<>($S, $S, $T.class)",
                RegistryDefinition.class,
                registry.name(),
                registry.discriminator(),
                registry.product());
    if (defined.combiner() != null) {
      code.add(".combining($T::$L)", registry.product(), defined.combiner());
    }
    if (defined.buildFunction() != null) {
      code.add(".buildingWith($T::$L)", registry.product(), defined.buildFunction());
    }
    IndexedRegistry.SharedKeys shared = defined.sharedKeys();
    if (shared != null) {
      code.add(
          ".sharing($T.INSTANCE, $T::$L)",
          Names.codec(shared.keys()),
          registry.product(),
          shared.method());
    }
    return code.build();
  }

  private static MethodSpec list(String name, TypeName item, List<CodeBlock> items) {
    return Platform.override(name)
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), item))
        .addStatement(
            "return $T.of($>$L$<)",
            List.class,
            items.stream().collect(CodeBlock.joining(",\n", items.size() > 1 ? "\n" : "", "")))
        .build();
  }

  /** Adds a switch over names, which loads a codec only when its type is asked for. */
  private static void addCodecs(TypeSpec.Builder type, List<IndexedType> types) {
    MethodSpec.Builder codec =
        Platform.override("codec")
            .returns(Platform.nullable(any(Codec.class)))
            .addParameter(ANY_CLASS, "type");
    if (types.isEmpty()) {
      type.addMethod(codec.addStatement("return null").build());
      return;
    }
    type.addMethod(codec.addStatement("return codec0(type.getName())").build());
    for (int start = 0; start < types.size(); start += CHUNK) {
      int end = Math.min(start + CHUNK, types.size());
      CodeBlock.Builder code = CodeBlock.builder().add("return switch (name) {\n$>");
      for (IndexedType one : types.subList(start, end)) {
        code.add("case $S -> $T.INSTANCE;\n", one.binaryName(), Names.codec(one.type()));
      }
      String rest = end == types.size() ? "null" : "codec" + end / CHUNK + "(name)";
      type.addMethod(
          MethodSpec.methodBuilder("codec" + start / CHUNK)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(Platform.nullable(any(Codec.class)))
              .addParameter(String.class, "name")
              .addCode(code.add("default -> $L;\n$<};\n", rest).build())
              .build());
    }
  }

  private static TypeName any(Class<?> type) {
    return ParameterizedTypeName.get(ClassName.get(type), WildcardTypeName.subtypeOf(Object.class));
  }
}
