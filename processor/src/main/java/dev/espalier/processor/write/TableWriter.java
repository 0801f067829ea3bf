package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.espalier.processor.model.IndexNames;
import dev.espalier.processor.model.IndexedModule;
import dev.espalier.registry.Module;
import dev.espalier.registry.ModuleTable;
import java.util.SortedMap;
import javax.lang.model.element.Modifier;

/** Writes the table of one registry. */
public final class TableWriter {

  private TableWriter() {}

  /** Returns the source of a table. */
  public static GeneratedSource write(IndexNames.Table table) {
    ClassName product = table.section().product();
    SortedMap<String, IndexedModule> modules = table.modules();
    TypeSpec.Builder type =
        Platform.mark(TypeSpec.classBuilder(table.type()))
            .addJavadoc("The modules of this compilation that are a {@link $T}.\n", product)
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(ParameterizedTypeName.get(ClassName.get(ModuleTable.class), product))
            .addMethod(MethodSpec.constructorBuilder().build())
            .addMethod(
                Platform.override("product")
                    .returns(ParameterizedTypeName.get(ClassName.get(Class.class), product))
                    .addStatement("return $T.class", product)
                    .build());
    addScope(type, table.section().scope());
    type.addMethod(
        Platform.override("size")
            .returns(int.class)
            .addStatement("return $L", modules.size())
            .build());
    Chunks.add(
        type,
        Platform.override("name").returns(String.class).build(),
        modules.keySet().stream().map(name -> CodeBlock.of("$S", name)).toList());
    Chunks.add(
        type,
        Platform.override("module")
            .returns(
                ParameterizedTypeName.get(
                    ClassName.get(Module.class), WildcardTypeName.subtypeOf(product)))
            .build(),
        modules.values().stream().map(m -> CodeBlock.of("$T.MODULE", m.config())).toList());
    Chunks.add(
        type,
        Platform.override("source").returns(String.class).build(),
        modules.values().stream().map(m -> CodeBlock.of("$S", m.source())).toList());
    addForce(type, modules);
    addReplacements(type, modules);
    return GeneratedSource.of(
        JavaFile.builder(table.type().packageName(), type.build())
            .skipJavaLangImports(true)
            .build());
  }

  private static void addScope(TypeSpec.Builder type, String scope) {
    if (!scope.isEmpty()) {
      type.addMethod(
          Platform.override("scope")
              .returns(String.class)
              .addStatement("return $S", scope)
              .build());
    }
  }

  private static void addForce(TypeSpec.Builder type, SortedMap<String, IndexedModule> modules) {
    if (modules.values().stream().anyMatch(IndexedModule::forced)) {
      Chunks.add(
          type,
          Platform.override("isForced").returns(boolean.class).build(),
          modules.values().stream().map(m -> CodeBlock.of("$L", m.forced())).toList());
    }
  }

  private static void addReplacements(
      TypeSpec.Builder type, SortedMap<String, IndexedModule> modules) {
    if (modules.values().stream().anyMatch(m -> !m.oldNames().isEmpty())) {
      Chunks.add(
          type,
          Platform.override("replacement")
              .returns(Platform.nullable(ClassName.get(String.class)))
              .build(),
          modules.entrySet().stream()
              .map(
                  entry ->
                      entry.getValue().oldNames().contains(entry.getKey())
                          ? CodeBlock.of("$S", entry.getValue().names().get(0))
                          : CodeBlock.of("null"))
              .toList());
    }
  }
}
