package com.example.gallery;

import com.example.figures.Figure;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;

/**
 * A circle with a hole, which takes the place of the library's circle in this application.
 *
 * @param radius the outer radius, in metres
 * @param hole the radius of the hole, as a share of the outer one
 */
@RegisterModule(name = "Circle", scope = "figures", force = true)
public record Ring(
    @Range(min = 0) double radius, @Range(min = 0, max = 1) @Default("0.5") double hole)
    implements Figure {

  @Override
  public double area() {
    return Math.PI * radius * radius * (1 - hole * hole);
  }
}
