package dev.espalier.processor.read;

import com.palantir.javapoet.TypeName;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.Constant;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.Limit;
import dev.espalier.processor.model.Names;
import dev.espalier.processor.model.ValueType;
import dev.espalier.processor.model.WarningCode;
import dev.espalier.registry.Default;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.Key;
import dev.espalier.registry.OneOrMore;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of constructors and methods, and the components of records. */
final class ParameterReader {

  private final TypeReader types;
  private final DefaultReader defaults;
  private final LimitReader limits;
  private final ContextReader context;
  private final ErrorSink errors;

  ParameterReader(TypeReader types, DefaultReader defaults, LimitReader limits, ErrorSink errors) {
    this.types = types;
    this.defaults = defaults;
    this.limits = limits;
    this.context = new ContextReader(errors);
    this.errors = errors;
  }

  /** Returns a parameter of a module, or null if an error was reported. */
  @Nullable Argument readArgument(Marks marks, Javadoc doc) {
    Mark given = marks.find(FromContext.class);
    return given == null ? readField(marks, doc, true) : context.read(marks, given);
  }

  /** Warns of a parameter that asks the program for what another one asks it for. */
  void warnOfTwice(Marks marks) {
    errors.warn(
        WarningCode.CONTEXT_TWICE,
        ElementSite.of(marks.element()),
        "'%s' gets the same value as a parameter before it; name them: @FromContext(\"…\")"
            .formatted(marks.name()));
  }

  /** Returns a component of a config type, or null if an error was reported. */
  Argument.@Nullable Field readComponent(Marks marks, Javadoc doc) {
    Mark given = marks.find(FromContext.class);
    if (given != null) {
      errors.report(
          ErrorCode.CONTEXT_ANNOTATION,
          given.site(),
          "a config type is decoded, not built, so the program supplies nothing to it");
      return null;
    }
    return readField(marks, doc, false);
  }

  private Argument.@Nullable Field readField(Marks marks, Javadoc doc, boolean builds) {
    ValueType type = type(marks, builds);
    if (type == null) {
      return null;
    }
    checkNullable(marks);
    Mark keyMark = marks.find(Key.class);
    String derived = Names.key(marks.name());
    String key = keyMark == null ? derived : keyMark.text("value");
    Mark defaultMark = marks.find(Default.class);
    Limit limit = limits.read(marks, type);
    Constant constant = defaultMark == null ? null : constant(defaultMark, type, key);
    boolean reads = Names.parameter(derived).equals(marks.name());
    if (keyMark != null && key.equals(derived) && reads) {
      errors.warn(
          WarningCode.KEY_SAME,
          keyMark.site("value"),
          "the key of '%s' is '%s' without @Key".formatted(marks.name(), key));
    }
    return new Argument.Field(
        marks.name(),
        key,
        doc.parameter(marks.name()),
        type,
        marks.shape(),
        constant,
        limit,
        HistoryReader.history(marks),
        HistoryReader.sites(marks));
  }

  /** A mark on a type that says the same already, or cannot mean it, is a mistake. */
  private void checkNullable(Marks marks) {
    boolean marked = marks.elements().stream().anyMatch(Mark::isNullable);
    if (marked && marks.shape() == Argument.Shape.PRIMITIVE) {
      errors.report(
          ErrorCode.NULLABLE_SHAPE,
          ElementSite.of(marks.element()),
          "'%s' is a primitive, which is never null; take '%s'"
              .formatted(marks.name(), TypeName.get(marks.type()).box()));
    } else if (marked && marks.shape() == Argument.Shape.OPTIONAL) {
      errors.report(
          ErrorCode.NULLABLE_SHAPE,
          ElementSite.of(marks.element()),
          "'%s' is an Optional, which is never null but empty".formatted(marks.name()));
    }
  }

  private @Nullable ValueType type(Marks marks, boolean builds) {
    Mark oneOrMore = marks.find(OneOrMore.class);
    try {
      ValueType type = types.read(marks.content(), oneOrMore != null);
      if (oneOrMore != null && !(type instanceof ValueType.ListOf)) {
        errors.report(ErrorCode.ONE_OR_MORE, oneOrMore.site(), "@OneOrMore is for lists");
      }
      if (oneOrMore != null
          && type instanceof ValueType.ListOf list
          && list.item() instanceof ValueType.ListOf) {
        errors.warn(
            WarningCode.LISTS_OR_MORE,
            oneOrMore.site(),
            "a single list is taken for the list of lists; write [[…]] or leave this out");
      }
      if (!builds && type instanceof ValueType.ArrayOf) {
        errors.warn(
            WarningCode.ARRAY_COMPONENT,
            ElementSite.of(marks.element()),
            "'%s' is an array, so no two such records are equal; use a List"
                .formatted(marks.name()));
      }
      if (!builds && type.isBuilt()) {
        throw new TypeReader.Undecodable(
            "a config type is not built, so it holds ModuleConfig<%s>, not '%1$s' itself"
                .formatted(marks.content()));
      }
      return type;
    } catch (TypeReader.Undecodable e) {
      errors.report(
          e.code(),
          ElementSite.of(marks.element()),
          "parameter '%s': %s".formatted(marks.name(), e.getMessage()));
      return null;
    }
  }

  private @Nullable Constant constant(Mark mark, ValueType type, String key) {
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
}
