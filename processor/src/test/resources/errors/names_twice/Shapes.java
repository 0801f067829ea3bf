package errors.names_twice;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.RegisterModule;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @DefineRegistry("area")
  public interface Area {}

  @RegisterModule(name = {"Circle", "circle"})
  static final class Circle implements Shape {}

  @RegisterModule(name = {"Ring", "circle"})
  static final class Ring implements Shape {}

  @RegisterModule(name = "Circle")
  static final class Disc implements Area {}
}
