package dev.espalier.processor.check;

import dev.espalier.processor.model.Constant;
import dev.espalier.processor.model.Limit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Holds constants to limits. */
final class LimitCheck {

  private LimitCheck() {}

  /** Returns how a constant, or one in it, breaks a limit; null if all is well. */
  static @Nullable String violation(Limit limit, Constant constant) {
    if (constant instanceof Constant.Items list) {
      return violation(limit, list.items());
    } else if (constant instanceof Constant.Distinct set) {
      return violation(limit, set.items());
    } else if (constant instanceof Constant.Array array) {
      return violation(limit, array.items());
    } else if (constant instanceof Constant.Entries map) {
      return violation(limit, map.entries().values());
    } else if (constant instanceof Constant.Structure structure) {
      return violation(structure);
    }
    return constant instanceof Constant.Value value ? violation(limit, value.value()) : null;
  }

  /** A record's components have limits of their own. */
  private static @Nullable String violation(Constant.Structure structure) {
    for (Constant.Component component : structure.components()) {
      Constant value = component.value();
      String violation = value == null ? null : violation(component.limit(), value);
      if (violation != null) {
        return violation;
      }
    }
    return null;
  }

  private static @Nullable String violation(Limit limit, Collection<Constant> constants) {
    for (Constant constant : constants) {
      String violation = violation(limit, constant);
      if (violation != null) {
        return violation;
      }
    }
    return null;
  }

  private static @Nullable String violation(Limit limit, Object value) {
    if (limit instanceof Limit.OneOf oneOf && !oneOf.values().contains(String.valueOf(value))) {
      return "%s is not one of %s".formatted(value, String.join(", ", oneOf.values()));
    }
    if (limit instanceof Limit.Matches matches && !String.valueOf(value).matches(matches.regex())) {
      return "'%s' does not match '%s'".formatted(value, matches.regex());
    }
    if (limit instanceof Limit.Range range && value instanceof Number number) {
      double n = number.doubleValue();
      if (n < range.min() || n > range.max()) {
        return "%s is not in [%s, %s]".formatted(value, plain(range.min()), plain(range.max()));
      }
    }
    return null;
  }

  private static String plain(double value) {
    return value == Math.rint(value) && !Double.isInfinite(value)
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
