package com.example.gallery;

import com.example.figures.Figure;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;

/**
 * A regular hexagon.
 *
 * @param side the side, in metres
 */
@RegisterModule
public record Hexagon(@Range(min = 0) double side) implements Figure {

  @Override
  public double area() {
    return 1.5 * Math.sqrt(3) * side * side;
  }
}
