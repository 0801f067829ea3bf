package errors.registries;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.RegisterModule;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @DefineRegistry("area")
  public interface Area {}

  @RegisterModule
  static final class Lost {}

  @RegisterModule
  static final class Both implements Shape, Area {}

  @RegisterModule(registry = Runnable.class)
  static final class Elsewhere implements Shape {}

  @RegisterModule(registry = Area.class)
  static final class Wrong implements Shape {}

  @RegisterModule(registry = Area.class)
  static final class Right implements Shape, Area {}
}
