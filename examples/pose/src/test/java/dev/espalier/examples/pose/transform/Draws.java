package dev.espalier.examples.pose.transform;

import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;

/** A source of chance that draws what a test says, and nothing else. */
final class Draws implements RandomGenerator {

  private final Iterator<Double> numbers;

  private Draws(List<Double> numbers) {
    this.numbers = numbers.iterator();
  }

  /** Returns a source that draws these numbers, even or normal ones, in this order. */
  static Draws of(Double... numbers) {
    return new Draws(List.of(numbers));
  }

  @Override
  public double nextDouble() {
    return numbers.next();
  }

  @Override
  public double nextDouble(double origin, double bound) {
    return origin + (bound - origin) * nextDouble();
  }

  @Override
  public double nextGaussian() {
    return numbers.next();
  }

  @Override
  public long nextLong() {
    throw new AssertionError("the transforms draw doubles only");
  }
}
