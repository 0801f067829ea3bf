package com.example.figures;

import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;

/**
 * A square.
 *
 * @param side the side, in metres
 */
@RegisterModule
public record Square(@Range(min = 0) double side) implements Figure {

  @Override
  public double area() {
    return side * side;
  }
}
