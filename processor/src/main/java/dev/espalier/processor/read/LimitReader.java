package dev.espalier.processor.read;

import dev.espalier.config.ConfigPath;
import dev.espalier.config.Literal;
import dev.espalier.config.ValueNode;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.Limit;
import dev.espalier.processor.model.ValueType;
import dev.espalier.processor.model.WarningCode;
import dev.espalier.registry.OneOf;
import dev.espalier.registry.Pattern;
import dev.espalier.registry.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what {@code @OneOf}, {@code @Range} and {@code @Pattern} allow. */
final class LimitReader {

  private final ErrorSink errors;

  LimitReader(ErrorSink errors) {
    this.errors = errors;
  }

  /**
   * Returns the limit of a parameter; that of a collection holds for each of its values.
   *
   * @param marks the parameter's annotations
   * @param type the parameter's type
   */
  Limit read(Marks marks, ValueType type) {
    List<Mark> limits =
        Stream.of(OneOf.class, Range.class, Pattern.class)
            .map(marks::find)
            .filter(Objects::nonNull)
            .toList();
    if (limits.size() > 1) {
      errors.report(
          ErrorCode.LIMIT_TWICE,
          limits.get(1).site(),
          "a parameter has one of @OneOf, @Range and @Pattern, not more");
    } else if (limits.isEmpty()) {
      return Limit.None.NONE;
    }
    Mark limit = limits.get(0);
    if (marks.find(OneOf.class) != null) {
      return oneOf(limit, type.leaf());
    }
    return marks.find(Range.class) != null
        ? range(limit, type.leaf())
        : pattern(limit, type.leaf());
  }

  private Limit pattern(Mark mark, ValueType type) {
    String regex = mark.text("value");
    if (type != ValueType.Plain.STRING) {
      errors.report(ErrorCode.LIMIT, mark.site(), "@Pattern is for strings");
      return Limit.None.NONE;
    }
    try {
      java.util.regex.Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      errors.report(
          ErrorCode.PATTERN,
          mark.site("value"),
          "'%s' is no regular expression: %s".formatted(regex, e.getDescription()));
      return Limit.None.NONE;
    }
    if (regex.isEmpty() || regex.equals(".*")) {
      errors.warn(
          WarningCode.PATTERN_IDLE,
          mark.site("value"),
          regex.isEmpty() ? "only the empty text matches ''" : "every line matches '.*'");
    }
    return new Limit.Matches(regex);
  }

  private Limit oneOf(Mark mark, ValueType type) {
    if (!(type instanceof ValueType.Plain plain)
        || (plain != ValueType.Plain.STRING && !plain.isNumber())) {
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
      } else if (values.contains(value)) {
        errors.warn(
            WarningCode.CHOICE_TWICE,
            mark.site("value", i),
            "@OneOf lists '%s' twice".formatted(texts.get(i)));
      } else {
        values.add(value);
      }
    }
    if (texts.isEmpty()) {
      errors.report(ErrorCode.LIMIT, mark.site(), "@OneOf allows no value");
    } else if (texts.size() == 1) {
      errors.warn(
          WarningCode.ONE_CHOICE,
          mark.site("value"),
          "@OneOf allows '%s' alone, so the parameter says nothing".formatted(texts.get(0)));
    }
    return new Limit.OneOf(values);
  }

  private Limit range(Mark mark, ValueType type) {
    double min = mark.number("min", Double.NEGATIVE_INFINITY);
    double max = mark.number("max", Double.POSITIVE_INFINITY);
    if (!(type instanceof ValueType.Plain plain) || !plain.isNumber()) {
      errors.report(ErrorCode.LIMIT, mark.site(), "@Range is for numbers");
    } else if (!(min <= max)) {
      errors.report(ErrorCode.LIMIT, mark.site("min"), "@Range allows no value: min is over max");
    } else {
      warnOfWidth(mark, plain, min, max);
      return new Limit.Range(min, max);
    }
    return Limit.None.NONE;
  }

  private void warnOfWidth(Mark mark, ValueType.Plain type, double min, double max) {
    if (Double.isInfinite(min) && Double.isInfinite(max)) {
      errors.warn(WarningCode.RANGE_OPEN, mark.site(), "@Range has neither min nor max");
    } else if (isWide(type, min)) {
      errors.warn(
          WarningCode.RANGE_WIDE, mark.site("min"), "no value of the parameter reaches this min");
    } else if (isWide(type, max)) {
      errors.warn(
          WarningCode.RANGE_WIDE, mark.site("max"), "no value of the parameter reaches this max");
    }
  }

  private static boolean isWide(ValueType.Plain type, double end) {
    double largest =
        switch (type) {
          case BYTE -> Byte.MAX_VALUE;
          case SHORT -> Short.MAX_VALUE;
          case INT -> Integer.MAX_VALUE;
          default -> Double.MAX_VALUE;
        };
    return !Double.isInfinite(end) && (end > largest || end < -largest - 1);
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
}
