package com.example.figures;

import dev.espalier.registry.RegisterModule;
import java.util.List;

/**
 * Several figures as one.
 *
 * @param figures the figures
 */
@RegisterModule
public record Group(List<Figure> figures) implements Figure {

  @Override
  public double area() {
    return figures.stream().mapToDouble(Figure::area).sum();
  }
}
