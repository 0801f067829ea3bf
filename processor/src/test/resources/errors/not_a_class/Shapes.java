package errors.not_a_class;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.RegisterModule;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @RegisterModule
  interface Round extends Shape {}

  @RegisterModule
  enum Fixed implements Shape {
    DOT
  }
}
