package dev.espalier.examples.quickstart;

import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;

/** A rectangle; one whose height is not given is a square. */
@RegisterModule
public final class Rectangle implements Shape {

  private final double width;
  private final double height;

  /**
   * Creates a rectangle.
   *
   * @param width the width, in metres
   * @param height the height, in metres; 0 stands for the width
   */
  public Rectangle(@Range(min = 0) double width, @Range(min = 0) @Default("0") double height) {
    this.width = width;
    this.height = height == 0 ? width : height;
  }

  @Override
  public double area() {
    return width * height;
  }

  @Override
  public String toString() {
    return "Rectangle[width=" + width + ", height=" + height + "]";
  }
}
