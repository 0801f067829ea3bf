package dev.espalier.dsl.data;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Expression;
import java.math.BigInteger;

/** Makes literals, and reports numbers that are none. */
final class Literals {

  /** As many digits as the Groovy front end takes; reading more takes time beyond all bounds. */
  private static final int LONGEST_NUMBER = 5_000;

  private final Problems problems;

  Literals(Problems problems) {
    this.problems = problems;
  }

  static Expression.Literal at(Place place, ValueNode value) {
    return new Expression.Literal(value.withOrigin(Origin.at(place)));
  }

  static Expression.Literal ofNull(Place place) {
    return at(place, ValueNode.ofNull());
  }

  Expression.Literal integer(String digits, int radix, Place place) {
    return tooLong(digits, place)
        ? ofNull(place)
        : at(place, ValueNode.of(new BigInteger(digits, radix)));
  }

  Expression.Literal real(String digits, Place place) {
    if (tooLong(digits, place)) {
      return ofNull(place);
    }
    double value = Double.parseDouble(digits);
    if (Double.isInfinite(value)) {
      problems.add(
          Diagnostic.error("E0010", place, "this number is beyond a double")
              .note("infinity is written .inf in YAML, {\"__float__\": \"inf\"} in JSON"));
    }
    return at(place, ValueNode.of(value));
  }

  private boolean tooLong(String digits, Place place) {
    if (digits.length() <= LONGEST_NUMBER) {
      return false;
    }
    problems.add(
        Diagnostic.error(
            "E0012", place, "a number has at most %d digits".formatted(LONGEST_NUMBER)));
    return true;
  }
}
