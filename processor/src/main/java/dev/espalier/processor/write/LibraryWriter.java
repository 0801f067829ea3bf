package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.espalier.processor.model.IndexedModule;
import dev.espalier.processor.model.Library;
import dev.espalier.processor.model.Names;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** Writes the class through which Java code says a library's modules by name. */
public final class LibraryWriter {

  private LibraryWriter() {}

  /**
   * Returns the source of a library's class.
   *
   * @param library the library
   * @param modules the modules that lie in it
   */
  public static GeneratedSource write(Library library, List<IndexedModule> modules) {
    TypeSpec.Builder type =
        Platform.mark(TypeSpec.classBuilder(className(library)))
            .addJavadoc(
                "The modules of the library {@code $L}, to be written by name.\n", library.scope())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    modules.forEach(module -> type.addMethod(function(module)));
    return GeneratedSource.of(
        JavaFile.builder(library.packageName(), type.build()).skipJavaLangImports(true).build());
  }

  /** Returns the class of a library: {@code PoseModules} for the scope {@code pose}. */
  public static ClassName className(Library library) {
    StringBuilder name = new StringBuilder();
    for (String word : library.scope().split("[_.]", -1)) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return ClassName.get(library.packageName(), name + "Modules");
  }

  private static MethodSpec function(IndexedModule module) {
    ClassName builder = module.config().nestedClass("Builder");
    return MethodSpec.methodBuilder(Names.function(module.config()))
        .addJavadoc("Returns a config of {@code $L}.\n", module.names().get(0))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(module.config())
        .addParameter(ParameterizedTypeName.get(ClassName.get(Consumer.class), builder), "block")
        .addStatement("return $T.of(block)", module.config())
        .build();
  }
}
