package errors.history;

import dev.espalier.registry.Default;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.FormerKey;
import dev.espalier.registry.RegisterModule;
import dev.espalier.registry.Replacement;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @RegisterModule
  static final class Square implements Shape {
    public Square(
        @FormerKey({"sideLength", "width", "type"}) int side,
        int width,
        @FormerKey("old") int one,
        @FormerKey("old") int two,
        @Default("1") @Replacement("size") int edge,
        @Default("1") @Replacement("corner") int corner) {}
  }
}
