package dev.espalier.processor.read;

import com.palantir.javapoet.TypeName;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.Default;
import dev.espalier.registry.FormerKey;
import dev.espalier.registry.Key;
import dev.espalier.registry.OneOf;
import dev.espalier.registry.OneOrMore;
import dev.espalier.registry.Pattern;
import dev.espalier.registry.Range;
import dev.espalier.registry.Replacement;
import java.lang.annotation.Annotation;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the parameters that the program supplies. */
final class ContextReader {

  private static final List<Class<? extends Annotation>> FOR_FILES =
      List.of(
          Default.class,
          OneOf.class,
          Range.class,
          Pattern.class,
          Key.class,
          FormerKey.class,
          Replacement.class,
          OneOrMore.class);

  private final ErrorSink errors;

  ContextReader(ErrorSink errors) {
    this.errors = errors;
  }

  /** Returns a parameter, or null if an error was reported. */
  @Nullable Argument read(Marks marks, Mark given) {
    FOR_FILES.forEach(type -> checkAbsent(marks, type));
    TypeMirror type = marks.content();
    String problem = problem(type, given.text("value"));
    if (problem != null) {
      errors.report(
          ErrorCode.CONTEXT_KEY,
          given.site(),
          "parameter '%s': %s".formatted(marks.name(), problem));
      return null;
    }
    return name(type).equals(BuildContext.class.getName())
        ? new Argument.Context(marks.name())
        : new Argument.Given(
            marks.name(), TypeName.get(type).box(), given.text("value"), marks.shape());
  }

  private void checkAbsent(Marks marks, Class<? extends Annotation> type) {
    Mark mark = marks.find(type);
    if (mark != null) {
      errors.report(
          ErrorCode.CONTEXT_ANNOTATION,
          mark.site(),
          "the program supplies '%s' (@FromContext), so @%s has no meaning there"
              .formatted(marks.name(), type.getSimpleName()));
    }
  }

  /** Returns why a type and a word are no key of the context, or null if they are one. */
  private static @Nullable String problem(TypeMirror type, String contextName) {
    if (type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty()) {
      return "the context is keyed by class, so '%s' cannot have type arguments".formatted(type);
    } else if (name(type).isEmpty()) {
      return "'%s' cannot be a key of the context".formatted(type);
    } else if (contextName.isEmpty() && isPlain(type)) {
      return "the type '%s' says too little; name the value: @FromContext(\"…\")".formatted(type);
    }
    return null;
  }

  private static boolean isPlain(TypeMirror type) {
    String name = name(type);
    return TypeName.get(type).isPrimitive()
        || TypeName.get(type).isBoxedPrimitive()
        || name.equals(String.class.getName());
  }

  /** Returns the name of a class or primitive; empty for arrays and the like. */
  private static String name(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return TypeName.get(type).toString();
    }
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element.getQualifiedName().toString()
        : "";
  }
}
