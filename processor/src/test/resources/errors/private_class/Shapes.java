package errors.private_class;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.RegisterModule;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @RegisterModule
  private static final class Circle implements Shape {}

  private static final class Hidden {
    @RegisterModule
    static final class Square implements Shape {}

    @RegisterModule
    static Shape ring() {
      return new Circle();
    }
  }

  @RegisterModule
  private static Shape disc() {
    return new Circle();
  }
}
