package dev.espalier.examples.quickstart;

import dev.espalier.registry.RegisterModule;

/** Registers a function: it is called with the shape inside it already built. */
final class Scaled {

  private Scaled() {}

  /**
   * Returns a shape enlarged on every side.
   *
   * @param shape the shape to enlarge
   * @param factor the factor
   */
  @RegisterModule
  static Shape scaled(Shape shape, double factor) {
    return () -> shape.area() * factor * factor;
  }
}
