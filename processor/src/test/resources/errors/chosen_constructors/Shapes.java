package errors.chosen_constructors;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.ModuleConstructor;
import dev.espalier.registry.RegisterModule;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @RegisterModule
  static final class Circle implements Shape {
    @ModuleConstructor
    public Circle(int radius) {}

    @ModuleConstructor
    public Circle(double radius) {}
  }

  @RegisterModule
  static final class Square implements Shape {
    @ModuleConstructor
    private Square(int side) {}

    public Square(double side) {}
  }
}
