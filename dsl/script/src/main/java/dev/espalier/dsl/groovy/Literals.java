package dev.espalier.dsl.groovy;

import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Expression;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes values that are written out. */
final class Literals {

  private static final Map<String, Double> CONSTANTS =
      Map.of(
          "Math.PI", Math.PI,
          "Math.E", Math.E,
          "Double.NaN", Double.NaN,
          "Double.POSITIVE_INFINITY", Double.POSITIVE_INFINITY,
          "Double.NEGATIVE_INFINITY", Double.NEGATIVE_INFINITY,
          "Double.MAX_VALUE", Double.MAX_VALUE);

  private Literals() {}

  static Expression.Literal of(ValueNode value, Place place) {
    return new Expression.Literal(value.withOrigin(Origin.at(place)));
  }

  static Expression.Literal ofNull(Place place) {
    return of(ValueNode.ofNull(), place);
  }

  static Expression.Literal of(String text, Place place) {
    return of(ValueNode.of(text), place);
  }

  /** Returns the constant that a dotted name stands for, or null. */
  static Expression.@Nullable Literal constant(String name, Place place) {
    Double value = CONSTANTS.get(name);
    return value == null ? null : of(ValueNode.of(value), place);
  }

  /** Returns a number with the other sign. */
  static Expression.Literal negative(Expression.Literal number, Place place) {
    Object value = number.value().value();
    if (value instanceof Long integer) {
      return of(ValueNode.of(-integer), place);
    } else if (value instanceof BigInteger integer) {
      return of(ValueNode.of(integer.negate()), place);
    } else if (value instanceof Double real) {
      return of(ValueNode.of(-real), place);
    }
    throw new IllegalArgumentException("no number: " + value);
  }
}
