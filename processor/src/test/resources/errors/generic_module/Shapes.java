package errors.generic_module;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.RegisterModule;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @RegisterModule
  static final class Grid<T> implements Shape {}

  @RegisterModule
  static <T extends Shape> T same(T shape) {
    return shape;
  }
}
