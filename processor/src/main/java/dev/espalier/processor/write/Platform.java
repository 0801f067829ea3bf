package dev.espalier.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** The annotations of generated code. */
final class Platform {

  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
  private static final String MODULE_PROCESSOR = "dev.espalier.processor.ModuleProcessor";
  static final String INDEX_PROCESSOR = "dev.espalier.processor.IndexProcessor";

  private static final AnnotationSpec NULLABLE_MARK = AnnotationSpec.builder(NULLABLE).build();
  private static final ClassName NULL_MARKED =
      ClassName.get("org.jspecify.annotations", "NullMarked");
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  private Platform() {}

  /** Marks a type as generated and null-marked. */
  static TypeSpec.Builder mark(TypeSpec.Builder type) {
    return type.addAnnotation(
            AnnotationSpec.builder(GENERATED).addMember("value", "$S", INDEX_PROCESSOR).build())
        .addAnnotation(NULL_MARKED);
  }

  /** Marks a type as generated and null-marked. */
  static void mark(JavaSource source) {
    source.line("@$T($S)", GENERATED, MODULE_PROCESSOR);
    source.line("@$T", NULL_MARKED);
  }

  /**
   * Silences what a checker or the compiler would say of generated code.
   *
   * <p>A decoded value is null only where a problem was reported, in which case nothing is made of
   * it; null checkers cannot see that.
   */
  static void suppress(JavaSource source, boolean deprecated) {
    source.line(
        "@SuppressWarnings($L)",
        deprecated ? "{\"NullAway\", \"deprecation\", \"removal\"}" : "\"NullAway\"");
  }

  /** Begins a public method that overrides one. */
  static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }

  /** Returns the type that also allows null. */
  static TypeName nullable(TypeName type) {
    return type.box().annotated(NULLABLE_MARK);
  }
}
