package errors.default_limits;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.OneOf;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import java.util.Map;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @ConfigType
  record Pen(@Range(min = 1) int width) {}

  @RegisterModule
  static final class Square implements Shape {
    public Square(
        @Default("0") @Range(min = 1) int side,
        @Default("thick") @OneOf({"thin", "bold"}) String style,
        @Default("[1, 9]") @Range(min = 0, max = 8) List<Integer> sides,
        @Default("{a: 2}") @Range(max = 1.5) Map<String, Double> weights,
        @Default("{width: 0}") Pen pen,
        @Default("1") @OneOf({"1", "2.5"}) double fine) {}
  }
}
