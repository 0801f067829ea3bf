package errors.enums;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.RegisterModule;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  enum Colour {
    RED,
    Red
  }

  enum Nothing {}

  @RegisterModule
  static final class Square implements Shape {
    public Square(Colour colour, Nothing nothing) {}
  }
}
