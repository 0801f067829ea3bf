package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import java.math.BigInteger;

/** Computes with numbers: integers exactly, everything else in double precision. */
final class Arithmetic {

  private final Meter meter;

  Arithmetic(Meter meter) {
    this.meter = meter;
  }

  /** Returns what an operator makes of two numbers. */
  ValueNode apply(Operator operator, ConfigNode left, ConfigNode right, Place place) {
    BigInteger a = Numbers.integer(left);
    BigInteger b = Numbers.integer(right);
    if (operator == Operator.DIVIDE) {
      return ValueNode.of(Numbers.real(left) / nonZero(right, place));
    }
    return a != null && b != null
        ? integers(operator, a, b, place)
        : reals(operator, Numbers.real(left), right, place);
  }

  /** Returns a number with the other sign. */
  ValueNode negative(ConfigNode number) {
    BigInteger integer = Numbers.integer(number);
    return integer == null ? ValueNode.of(-Numbers.real(number)) : ValueNode.of(integer.negate());
  }

  /** Returns the quotient of two integers, rounded towards zero. */
  ValueNode integerQuotient(BigInteger a, BigInteger b, Place place) {
    return ValueNode.of(a.divide(nonZero(b, place)));
  }

  private ValueNode integers(Operator operator, BigInteger a, BigInteger b, Place place) {
    BigInteger result =
        switch (operator) {
          case PLUS -> a.add(b);
          case MINUS -> a.subtract(b);
          case TIMES -> {
            meter.bits((long) a.bitLength() + b.bitLength() - 1, place);
            yield a.multiply(b);
          }
          case REMAINDER -> a.remainder(nonZero(b, place));
          default -> {
            if (b.signum() < 0) {
              yield null;
            }
            meter.bits(powerBits(a, b), place);
            yield a.pow(b.intValue());
          }
        };
    if (result == null) {
      return ValueNode.of(Math.pow(a.doubleValue(), b.doubleValue()));
    }
    meter.bits(result.bitLength(), place);
    return ValueNode.of(result);
  }

  private static ValueNode reals(Operator operator, double a, ConfigNode right, Place place) {
    double b = Numbers.real(right);
    return ValueNode.of(
        switch (operator) {
          case PLUS -> a + b;
          case MINUS -> a - b;
          case TIMES -> a * b;
          case REMAINDER -> a % nonZero(right, place);
          default -> Math.pow(a, b);
        });
  }

  /** Returns a lower limit of the bits of a power; 1 and -1 stay small with any exponent. */
  private static long powerBits(BigInteger base, BigInteger exponent) {
    if (base.abs().bitLength() <= 1) {
      return exponent.bitLength() < Integer.SIZE ? 1 : Integer.MAX_VALUE;
    }
    return exponent.bitLength() < Integer.SIZE
        ? (base.abs().bitLength() - 1L) * exponent.intValue()
        : Integer.MAX_VALUE;
  }

  private static double nonZero(ConfigNode divisor, Place place) {
    double value = Numbers.real(divisor);
    if (value == 0) {
      throw byZero(place);
    }
    return value;
  }

  private static BigInteger nonZero(BigInteger divisor, Place place) {
    if (divisor.signum() == 0) {
      throw byZero(place);
    }
    return divisor;
  }

  private static Failure byZero(Place place) {
    return Failure.of(Diagnostic.error("E0308", place, "division by zero"));
  }
}
