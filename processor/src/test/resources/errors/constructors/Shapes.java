package errors.constructors;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.RegisterModule;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @RegisterModule
  static final class Circle implements Shape {
    private Circle() {}
  }

  @RegisterModule
  static final class Square implements Shape {
    public Square() {}

    public Square(int side) {}
  }

  @RegisterModule
  static final class Dot implements Shape {
    Dot() {}

    Dot(int size) {}
  }
}
