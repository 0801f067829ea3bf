package errors.generated_names;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.RegisterModule;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  record Any() implements Shape {}

  @RegisterModule(name = "first")
  static Shape circle() {
    return new Any();
  }

  @RegisterModule(name = "second")
  static Shape circle(int radius) {
    return new Any();
  }

  @RegisterModule
  record Circle() implements Shape {}

  static final class Other {
    @RegisterModule(name = "third")
    static Shape circle() {
      return new Any();
    }
  }
}
