package errors.inner_class;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.RegisterModule;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @RegisterModule
  final class Circle implements Shape {}
}
