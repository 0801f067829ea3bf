package errors.config_types;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.DefineRegistry;

public final class Types {
  @DefineRegistry("shape")
  public interface Shape {}

  @ConfigType
  static final class Plain {}

  @ConfigType
  record Generic<T>(int x) {}

  @ConfigType
  private record Hidden(int x) {}

  @ConfigType
  record Built(Shape shape) {}
}
