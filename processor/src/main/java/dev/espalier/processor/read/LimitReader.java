package dev.espalier.processor.read;

import dev.espalier.config.ConfigPath;
import dev.espalier.config.Literal;
import dev.espalier.config.ValueNode;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.Limit;
import dev.espalier.processor.model.ValueType;
import dev.espalier.registry.OneOf;
import dev.espalier.registry.Range;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@code @OneOf} and {@code @Range} allow. */
final class LimitReader {

  private static final Set<ValueType.Plain> NUMBERS =
      EnumSet.of(
          ValueType.Plain.INT, ValueType.Plain.LONG, ValueType.Plain.FLOAT, ValueType.Plain.DOUBLE);

  private final ErrorSink errors;

  LimitReader(ErrorSink errors) {
    this.errors = errors;
  }

  /**
   * Returns the limit of a parameter; that of a list or map holds for each of its values.
   *
   * @param marks the parameter's annotations
   * @param type the parameter's type
   */
  Limit read(Marks marks, ValueType type) {
    Mark oneOf = marks.find(OneOf.class);
    Mark range = marks.find(Range.class);
    ValueType leaf = leaf(type);
    if (oneOf != null && range != null) {
      errors.report(
          ErrorCode.LIMIT, range.site(), "a parameter has either @OneOf or @Range, not both");
    } else if (oneOf != null) {
      return oneOf(oneOf, leaf);
    } else if (range != null) {
      return range(range, leaf);
    }
    return Limit.None.NONE;
  }

  private Limit oneOf(Mark mark, ValueType type) {
    if (!(type instanceof ValueType.Plain plain)
        || (plain != ValueType.Plain.STRING && !NUMBERS.contains(plain))) {
      errors.report(ErrorCode.LIMIT, mark.site(), "@OneOf is for strings and numbers");
      return Limit.None.NONE;
    }
    List<String> values = new ArrayList<>();
    List<String> texts = mark.texts("value");
    for (int i = 0; i < texts.size(); i++) {
      String value = canonical(plain, texts.get(i));
      if (value == null) {
        errors.report(
            ErrorCode.LIMIT,
            mark.site("value", i),
            "the value '%s' of @OneOf does not fit the parameter".formatted(texts.get(i)));
      } else {
        values.add(value);
      }
    }
    if (texts.isEmpty()) {
      errors.report(ErrorCode.LIMIT, mark.site(), "@OneOf allows no value");
    }
    return new Limit.OneOf(values);
  }

  private Limit range(Mark mark, ValueType type) {
    double min = mark.number("min", Double.NEGATIVE_INFINITY);
    double max = mark.number("max", Double.POSITIVE_INFINITY);
    if (!(type instanceof ValueType.Plain plain) || !NUMBERS.contains(plain)) {
      errors.report(ErrorCode.LIMIT, mark.site(), "@Range is for numbers");
    } else if (!(min <= max)) {
      errors.report(ErrorCode.LIMIT, mark.site("min"), "@Range allows no value: min is over max");
    } else {
      return new Limit.Range(min, max);
    }
    return Limit.None.NONE;
  }

  /** Returns a value as Java prints it, so that {@code 1} allows the double 1.0. */
  private static @Nullable String canonical(ValueType.Plain type, String text) {
    if (type == ValueType.Plain.STRING) {
      return text;
    }
    try {
      return Literal.parse(text) instanceof ValueNode node
          ? String.valueOf(PlainCodecs.decode(type, node, ConfigPath.ROOT))
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static ValueType leaf(ValueType type) {
    if (type instanceof ValueType.ListOf list) {
      return leaf(list.item());
    }
    return type instanceof ValueType.MapOf map ? leaf(map.value()) : type;
  }
}
