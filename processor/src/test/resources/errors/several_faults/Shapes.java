package errors.several_faults;

import dev.espalier.registry.Default;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @RegisterModule
  private abstract class Circle implements Shape {}

  @RegisterModule
  static final class Square implements Shape {
    public Square(
        @Default("ten") int side,
        Thread owner,
        @Default("7") @Range(max = 5) int corners) {}
  }
}
