package errors.strays;

import dev.espalier.registry.Check;
import dev.espalier.registry.Default;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.Key;
import dev.espalier.registry.ModuleConstructor;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  static final class Forgotten implements Shape {
    @ModuleConstructor
    Forgotten(@Default("1") int side) {}

    @Check("side must be even")
    static boolean isEven(int side) {
      return side % 2 == 0;
    }
  }

  record Plain(@Range(min = 0) int side) {}

  @RegisterModule
  static final class Square implements Shape {
    public Square(int side) {}

    Square(@Key("edge") @Default("2") long side) {}

    static Square of(@FromContext("side") int side) {
      return new Square(side);
    }
  }
}
