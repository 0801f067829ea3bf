package warnings.limits;

import dev.espalier.registry.Default;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.Key;
import dev.espalier.registry.OneOf;
import dev.espalier.registry.OneOrMore;
import dev.espalier.registry.Pattern;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.registry.Replacement;
import java.util.List;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @RegisterModule
  static final class Square implements Shape {
    public Square(
        @OneOf("18") int depth,
        @OneOf({"1", "1.0", "2"}) double scale,
        @Range int open,
        @Range(max = 300) byte small,
        @Range(min = -40000) short low,
        @Pattern(".*") String any,
        @Pattern("") String none,
        @Key("corner_count") int cornerCount,
        @Replacement("depth") int old,
        @OneOrMore List<List<Integer>> points,
        boolean useUDP,
        @Key("use_xyz") boolean useXYZ) {}
  }

  @RegisterModule
  @SuppressWarnings("espalier")
  static final class Circle implements Shape {
    public Circle(@OneOf("18") int depth) {}
  }

  @RegisterModule
  static final class Dot implements Shape {
    @SuppressWarnings("WP001")
    public Dot(@OneOf("18") int depth, @Range int open) {}
  }
}
