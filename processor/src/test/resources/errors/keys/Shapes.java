package errors.keys;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.Key;
import dev.espalier.registry.RegisterModule;

public final class Shapes {
  @DefineRegistry(value = "shape", discriminator = "kind")
  public interface Shape {}

  @RegisterModule
  static final class Square implements Shape {
    public Square(
        @Key("sideLength") int side,
        int trailing_,
        int useUDP,
        int useUdp,
        int width,
        @Key("width") int breadth,
        String kind,
        String type) {}
  }

  @ConfigType
  record Pen(String kind, int a, @Key("a") int b) {}
}
