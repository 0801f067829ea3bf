package dev.espalier.examples.quickstart;

import dev.espalier.registry.DefineRegistry;

/** What a drawing is made of; the registry {@code shape} holds everything that implements it. */
@DefineRegistry("shape")
public interface Shape {

  /** Returns the area. */
  double area();
}
