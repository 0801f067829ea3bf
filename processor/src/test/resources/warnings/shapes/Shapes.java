package warnings.shapes;

import dev.espalier.registry.Check;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.RegisterModule;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @RegisterModule
  static final class Square implements Shape {
    public Square(
        @FromContext Thread one, @FromContext Thread two, @FromContext("three") Thread three) {}

    @Check("never")
    static boolean isFine() {
      return true;
    }
  }

  @ConfigType
  record Sizes(int[] of) {}
}
