package dev.espalier.dsl.groovy;

import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Expression;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.jspecify.annotations.Nullable;

/** Reads values written out; every number with a fraction is a double. */
final class Literals {

  private static final Map<String, Double> CONSTANTS =
      Map.of(
          "Math.PI", Math.PI,
          "Math.E", Math.E,
          "Double.NaN", Double.NaN,
          "Double.POSITIVE_INFINITY", Double.POSITIVE_INFINITY,
          "Double.NEGATIVE_INFINITY", Double.NEGATIVE_INFINITY,
          "Double.MAX_VALUE", Double.MAX_VALUE);

  private final Places places;

  Literals(Places places) {
    this.places = places;
  }

  Expression.Literal ofNull(ASTNode node) {
    return at(places.of(node), ValueNode.ofNull());
  }

  /** Returns the constant that a dotted name stands for, or null. */
  Expression.@Nullable Literal constant(String name, ASTNode node) {
    Double value = CONSTANTS.get(name);
    return value == null ? null : at(places.of(node), ValueNode.of(value));
  }

  Expression.Literal of(ConstantExpression constant, Reports reports) {
    Place place = places.of(constant);
    Object value = constant.getValue();
    if (value == null) {
      return at(place, ValueNode.ofNull());
    } else if (value instanceof Boolean truth) {
      return at(place, ValueNode.of(truth));
    } else if (value instanceof String text) {
      return at(place, ValueNode.of(text));
    } else if (value instanceof BigInteger integer) {
      return at(place, ValueNode.of(integer));
    } else if (value instanceof Integer || value instanceof Long) {
      return at(place, ValueNode.of(((Number) value).longValue()));
    } else if (value instanceof BigDecimal || value instanceof Double) {
      return real(((Number) value).doubleValue(), place, reports);
    } else if (value instanceof Float number) {
      return real(Double.parseDouble(number.toString()), place, reports);
    }
    reports.refuse(constant, "this constant is", "write a number, a string, true, false or null");
    return ofNull(constant);
  }

  private static Expression.Literal real(double value, Place place, Reports reports) {
    if (Double.isInfinite(value)) {
      reports.misread(
          place, "this number is beyond a double", "for infinity: Double.POSITIVE_INFINITY");
    }
    return at(place, ValueNode.of(value));
  }

  private static Expression.Literal at(Place place, ValueNode value) {
    return new Expression.Literal(value.withOrigin(Origin.at(place)));
  }
}
