package dev.espalier.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.espalier.processor.model.ForeignName;
import dev.espalier.processor.model.IndexModel;
import dev.espalier.processor.model.IndexNames;
import dev.espalier.processor.model.IndexedModule;
import dev.espalier.registry.RegisteredNames;
import java.util.ArrayList;
import java.util.List;

/** Writes the type by which other compilations see the names of this one. */
public final class MarkerWriter {

  private MarkerWriter() {}

  /** Returns the source of the type. */
  public static GeneratedSource write(IndexModel model, IndexNames names) {
    List<CodeBlock> values = new ArrayList<>();
    for (IndexedModule module : model.modules()) {
      for (String name : module.allNames()) {
        String force = module.forced() ? " force" : "";
        values.add(CodeBlock.of("$S", module.entry(name) + " " + module.source() + force));
      }
    }
    TypeSpec.Builder type =
        Platform.mark(TypeSpec.interfaceBuilder(marker(names.index())))
            .addJavadoc(
                "What {@code $L} registers, for other compilations to see.\n", names.index())
            .addAnnotation(
                AnnotationSpec.builder(RegisteredNames.class)
                    .addMember("origin", "$S", names.origin())
                    .addMember(
                        "value", "{\n$>$L$<\n}", values.stream().collect(CodeBlock.joining(",\n")))
                    .build());
    return GeneratedSource.of(
        JavaFile.builder(ForeignName.PACKAGE, type.build()).skipJavaLangImports(true).build());
  }

  /** Returns the type of an index; all lie in one package, so its name holds the index's. */
  private static String marker(ClassName index) {
    return index.canonicalName().replace('.', '_');
  }
}
