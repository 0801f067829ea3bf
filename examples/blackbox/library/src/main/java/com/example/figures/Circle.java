package com.example.figures;

import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;

/**
 * A circle.
 *
 * @param radius the radius, in metres
 */
@RegisterModule
public record Circle(@Range(min = 0) @Default("1") double radius) implements Figure {

  @Override
  public double area() {
    return Math.PI * radius * radius;
  }
}
