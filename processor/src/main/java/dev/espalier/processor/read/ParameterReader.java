package dev.espalier.processor.read;

import com.palantir.javapoet.TypeName;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.Constant;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.Limit;
import dev.espalier.processor.model.Names;
import dev.espalier.processor.model.ValueType;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.Default;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.Key;
import dev.espalier.registry.OneOf;
import dev.espalier.registry.OneOrMore;
import dev.espalier.registry.Range;
import java.lang.annotation.Annotation;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of constructors and methods, and the components of records. */
final class ParameterReader {

  private static final Set<Class<? extends Annotation>> FOR_FILES =
      Set.of(Default.class, OneOf.class, Range.class, Key.class, OneOrMore.class);

  private final TypeReader types;
  private final DefaultReader defaults;
  private final LimitReader limits;
  private final ErrorSink errors;

  ParameterReader(TypeReader types, DefaultReader defaults, LimitReader limits, ErrorSink errors) {
    this.types = types;
    this.defaults = defaults;
    this.limits = limits;
    this.errors = errors;
  }

  /** Returns a parameter of a module, or null if an error was reported. */
  @Nullable Argument readArgument(Marks marks, Javadoc doc) {
    Mark given = marks.find(FromContext.class);
    return given == null ? readField(marks, doc, true) : readGiven(marks, given);
  }

  /**
   * Returns a parameter that a config gives, or null if an error was reported.
   *
   * @param builds whether modules may be taken built
   */
  Argument.@Nullable Field readField(Marks marks, Javadoc doc, boolean builds) {
    TypeMirror optional = optional(marks.type());
    ValueType type = type(marks, optional == null ? marks.type() : optional, builds);
    if (type == null) {
      return null;
    }
    Argument.Shape shape = shape(marks, optional != null);
    Mark keyMark = marks.find(Key.class);
    String key = keyMark == null ? Names.key(marks.name()) : keyMark.text("value");
    Limit limit = limits.read(marks, type);
    return new Argument.Field(
        marks.name(),
        key,
        doc.parameter(marks.name()),
        type,
        shape,
        constant(marks, type, key),
        limit,
        keyMark == null ? ElementSite.of(marks.element()) : keyMark.site("value"));
  }

  private @Nullable ValueType type(Marks marks, TypeMirror mirror, boolean builds) {
    Mark oneOrMore = marks.find(OneOrMore.class);
    try {
      ValueType type = types.read(mirror, oneOrMore != null);
      if (oneOrMore != null && !(type instanceof ValueType.ListOf)) {
        errors.report(ErrorCode.ONE_OR_MORE, oneOrMore.site(), "@OneOrMore is for lists");
      }
      if (!builds && isBuilt(type)) {
        throw new TypeReader.Undecodable(
            "a config type is not built, so it holds ModuleConfig<%s>, not '%1$s' itself"
                .formatted(mirror));
      }
      return type;
    } catch (TypeReader.Undecodable e) {
      errors.report(
          ErrorCode.PARAMETER_TYPE,
          ElementSite.of(marks.element()),
          "parameter '%s': %s".formatted(marks.name(), e.getMessage()));
      return null;
    }
  }

  private static boolean isBuilt(ValueType type) {
    return type instanceof ValueType.Part
        || (type instanceof ValueType.ListOf list && isBuilt(list.item()))
        || (type instanceof ValueType.MapOf map && isBuilt(map.value()));
  }

  private @Nullable Constant constant(Marks marks, ValueType type, String key) {
    Mark mark = marks.find(Default.class);
    if (mark == null) {
      return null;
    }
    try {
      return defaults.read(type, mark.text("value"), key);
    } catch (IllegalArgumentException e) {
      errors.report(
          ErrorCode.DEFAULT_VALUE,
          mark.site("value"),
          "the default '%s' does not fit: %s".formatted(mark.text("value"), e.getMessage()));
      return null;
    }
  }

  private @Nullable Argument readGiven(Marks marks, Mark given) {
    for (Class<? extends Annotation> type : FOR_FILES) {
      Mark mark = marks.find(type);
      if (mark != null) {
        errors.report(
            ErrorCode.CONTEXT_ANNOTATION,
            mark.site(),
            "the program supplies '%s' (@FromContext), so @%s has no meaning there"
                .formatted(marks.name(), type.getSimpleName()));
      }
    }
    TypeMirror optional = optional(marks.type());
    TypeMirror type = optional == null ? marks.type() : optional;
    String contextName = given.text("value");
    String problem = keyProblem(type, contextName);
    if (problem != null) {
      errors.report(
          ErrorCode.CONTEXT_KEY,
          given.site(),
          "parameter '%s': %s".formatted(marks.name(), problem));
      return null;
    }
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals(BuildContext.class.getCanonicalName())) {
      return new Argument.Context(marks.name());
    }
    return new Argument.Given(
        marks.name(), TypeName.get(type).box(), contextName, shape(marks, optional != null));
  }

  private static @Nullable String keyProblem(TypeMirror type, String contextName) {
    if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement e) {
      if (!e.getTypeParameters().isEmpty()) {
        return "the context is keyed by class, so '%s' cannot have type arguments".formatted(type);
      } else if (contextName.isEmpty()
          && e.getQualifiedName().toString().startsWith("java.lang.")) {
        return "a '%s' says too little; name it: @FromContext(\"…\")".formatted(type);
      }
      return null;
    } else if (type.getKind().isPrimitive()) {
      return contextName.isEmpty()
          ? "a '%s' says too little; name it: @FromContext(\"…\")".formatted(type)
          : null;
    }
    return "'%s' cannot be a key of the context".formatted(type);
  }

  private static Argument.Shape shape(Marks marks, boolean optional) {
    if (optional) {
      return Argument.Shape.OPTIONAL;
    } else if (marks.type().getKind().isPrimitive()) {
      return Argument.Shape.PRIMITIVE;
    }
    return marks.isNullable() ? Argument.Shape.NULLABLE : Argument.Shape.OBJECT;
  }

  /** Returns what an {@code Optional} holds, or null if the type is none. */
  private static @Nullable TypeMirror optional(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && element.getQualifiedName().contentEquals("java.util.Optional")
            && declared.getTypeArguments().size() == 1
        ? declared.getTypeArguments().get(0)
        : null;
  }
}
