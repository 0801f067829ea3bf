package errors.limits;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.OneOf;
import dev.espalier.registry.OneOrMore;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.List;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @RegisterModule
  static final class Square implements Shape {
    public Square(
        @OneOf({"18", "big"}) int depth,
        @OneOf({}) String none,
        @OneOf("true") boolean flag,
        @Range(min = 1) String text,
        @Range(min = 3, max = 2) int empty,
        @OneOf("1") @Range(min = 1) int both,
        @OneOrMore int one) {}
  }
}
