package errors.defaults;

import dev.espalier.config.ConfigNode;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import java.util.Map;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  enum Colour {
    RED,
    GREEN
  }

  @ConfigType
  record Pen(int width, @Default("red") Colour colour) {}

  @ConfigType
  record Nest(@Default("{}") Nest inner) {}

  @RegisterModule
  static final class Square implements Shape {
    public Square(
        @Default("1.5") int side,
        @Default("1e400") double large,
        @Default("9999999999") int wide,
        @Default("yes") boolean filled,
        @Default("blue") Colour colour,
        @Default("[1, two]") List<Integer> sides,
        @Default("3") List<Integer> single,
        @Default("[1") List<Integer> open,
        @Default("{a: 1, a: 2}") Map<String, Integer> twice,
        @Default("[]") Map<String, Integer> list,
        @Default("null") Integer nothing,
        @Default("Circle") Shape part,
        @Default("{}") Pen pen,
        @Default("{width: 1, length: 2}") Pen longer,
        @Default("[1, red, 3]") Pen positions,
        @Default("1 2") ConfigNode rest) {}
  }
}
