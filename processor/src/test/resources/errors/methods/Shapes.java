package errors.methods;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.RegisterModule;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @RegisterModule
  Shape circle() {
    return new Shape() {};
  }

  @RegisterModule(registry = Shape.class)
  static String square() {
    return "square";
  }

  @RegisterModule(registry = Shape.class)
  static void dot() {}

  @RegisterModule
  static int corner() {
    return 1;
  }
}
