package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.FloatText;
import dev.espalier.config.ValueNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The methods of numbers. */
final class NumberMethods {

  static final MethodTable TABLE =
      new MethodTable.Builder()
          .add("abs", 0, in -> abs(in, in.target()))
          .add("intdiv", 1, NumberMethods::intdiv)
          .add("round", 0, 1, MethodTable.Block.NONE, NumberMethods::round)
          .add("floor", 0, in -> rounded(in, in.target(), RoundingMode.FLOOR))
          .add("ceil", 0, in -> rounded(in, in.target(), RoundingMode.CEILING))
          .add("toInteger", 0, in -> rounded(in, in.target(), RoundingMode.DOWN))
          .add("toLong", 0, in -> rounded(in, in.target(), RoundingMode.DOWN))
          .add("toDouble", 0, in -> in.result(ValueNode.of(Numbers.real(in.target()))))
          .add("toFloat", 0, in -> in.result(ValueNode.of(Numbers.real(in.target()))))
          .add("toString", 0, in -> in.result(Values.text(in.target(), in.place())))
          .build();

  private NumberMethods() {}

  static ConfigNode abs(Invocation in, ConfigNode number) {
    if (!Numbers.isNumber(number)) {
      throw in.takes("a number", number);
    }
    BigInteger integer = Numbers.integer(number);
    return in.result(
        integer == null
            ? ValueNode.of(Math.abs(Numbers.real(number)))
            : ValueNode.of(integer.abs()));
  }

  /** Returns the nearest integer; halves go to the even neighbour. */
  static ConfigNode round(Invocation in, ConfigNode number) {
    if (!Numbers.isNumber(number)) {
      throw in.takes("a number", number);
    }
    return rounded(in, number, RoundingMode.HALF_EVEN);
  }

  private static ConfigNode round(Invocation in) {
    if (!in.has(0)) {
      return round(in, in.target());
    }
    int digits = in.size(0);
    double number = Numbers.real(in.target());
    if (Numbers.integer(in.target()) != null || !Double.isFinite(number)) {
      return in.target();
    } else if (Math.abs(digits) > 400) {
      throw in.wrong("'round' takes at most 400 digits");
    }
    BigDecimal exact = new BigDecimal(number);
    return in.result(ValueNode.of(exact.setScale(digits, RoundingMode.HALF_EVEN).doubleValue()));
  }

  private static ConfigNode intdiv(Invocation in) {
    BigInteger dividend = Numbers.integer(in.target());
    BigInteger divisor = Numbers.integer(in.node(0));
    if (dividend == null || divisor == null) {
      throw in.wrong("'intdiv' divides an integer by an integer");
    }
    return in.result(new Arithmetic(in.meter()).integerQuotient(dividend, divisor, in.place()));
  }

  private static ConfigNode rounded(Invocation in, ConfigNode number, RoundingMode mode) {
    BigInteger integer = Numbers.integer(number);
    if (integer != null) {
      return number;
    }
    double real = Numbers.real(number);
    if (!Double.isFinite(real)) {
      throw in.wrong("%s is no integer".formatted(FloatText.of(real)));
    }
    return in.result(ValueNode.of(new BigDecimal(real).setScale(0, mode).toBigInteger()));
  }
}
