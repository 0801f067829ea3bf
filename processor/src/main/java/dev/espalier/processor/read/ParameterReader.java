package dev.espalier.processor.read;

import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.Constant;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.Limit;
import dev.espalier.processor.model.Names;
import dev.espalier.processor.model.ValueType;
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
    Mark keyMark = marks.find(Key.class);
    String key = keyMark == null ? Names.key(marks.name()) : keyMark.text("value");
    Mark defaultMark = marks.find(Default.class);
    Limit limit = limits.read(marks, type);
    return new Argument.Field(
        marks.name(),
        key,
        doc.parameter(marks.name()),
        type,
        marks.shape(),
        defaultMark == null ? null : constant(defaultMark, type, key),
        limit,
        keyMark == null ? ElementSite.of(marks.element()) : keyMark.site("value"),
        defaultMark == null ? ElementSite.of(marks.element()) : defaultMark.site("value"));
  }

  private @Nullable ValueType type(Marks marks, boolean builds) {
    Mark oneOrMore = marks.find(OneOrMore.class);
    try {
      ValueType type = types.read(marks.content(), oneOrMore != null);
      if (oneOrMore != null && !(type instanceof ValueType.ListOf)) {
        errors.report(ErrorCode.ONE_OR_MORE, oneOrMore.site(), "@OneOrMore is for lists");
      }
      if (!builds && isBuilt(type)) {
        throw new TypeReader.Undecodable(
            "a config type is not built, so it holds ModuleConfig<%s>, not '%1$s' itself"
                .formatted(marks.content()));
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
