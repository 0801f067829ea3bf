package errors.checks;

import dev.espalier.registry.Check;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.RegisterModule;
import java.util.Optional;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @RegisterModule
  static final class Square implements Shape {
    public Square(int side, Optional<Integer> edge, Shape part, @FromContext Thread owner) {}

    @Check("x")
    boolean notStatic(int side) {
      return true;
    }

    @Check("x")
    private static boolean hidden(int side) {
      return true;
    }

    @Check
    static int number(int side) {
      return side;
    }

    @Check
    static boolean silent(int side) {
      return true;
    }

    @Check("x")
    static boolean unknown(int sides) {
      return true;
    }

    @Check("x")
    static boolean otherType(long side, Integer edge) {
      return true;
    }

    @Check("x")
    static boolean unbuilt(Shape part, Thread owner) {
      return true;
    }

    @Check(value = "x", of = "squares")
    static boolean nothing(int side) {
      return true;
    }
  }

  @ConfigType
  record Pen(int width) {
    @Check("x")
    boolean notStatic() {
      return width > 0;
    }
  }
}
