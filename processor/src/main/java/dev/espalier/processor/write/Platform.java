package dev.espalier.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

/** The annotations of generated code. */
final class Platform {

  static final AnnotationSpec NULLABLE =
      AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", "Nullable")).build();
  static final String MODULE_PROCESSOR = "dev.espalier.processor.ModuleProcessor";
  static final String INDEX_PROCESSOR = "dev.espalier.processor.IndexProcessor";

  private static final ClassName NULL_MARKED =
      ClassName.get("org.jspecify.annotations", "NullMarked");
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  private Platform() {}

  /** Marks a type as generated and null-marked. */
  static TypeSpec.Builder mark(TypeSpec.Builder type, String processor) {
    return type.addAnnotation(
            AnnotationSpec.builder(GENERATED).addMember("value", "$S", processor).build())
        .addAnnotation(NULL_MARKED);
  }

  /**
   * Silences what a checker or the compiler would say of generated code.
   *
   * <p>A decoded value is null only where a problem was reported, in which case nothing is made of
   * it; null checkers cannot see that.
   */
  static void suppress(TypeSpec.Builder type, boolean deprecated) {
    AnnotationSpec.Builder suppress =
        AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "$S", "NullAway");
    if (deprecated) {
      suppress.addMember("value", "$S", "deprecation").addMember("value", "$S", "removal");
    }
    type.addAnnotation(suppress.build());
  }

  /** Returns the type that also allows null. */
  static TypeName nullable(TypeName type) {
    return type.box().annotated(NULLABLE);
  }
}
