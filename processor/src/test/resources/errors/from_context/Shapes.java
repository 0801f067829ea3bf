package errors.from_context;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.Key;
import dev.espalier.registry.RegisterModule;
import java.util.List;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @ConfigType
  record Pen(@FromContext Thread owner) {}

  @RegisterModule
  static final class Square implements Shape {
    public Square(
        @FromContext("side") @Default("1") int side,
        @FromContext @Key("owner") Thread thread,
        @FromContext int channels,
        @FromContext String text,
        @FromContext List<String> names,
        @FromContext int[] array) {}
  }
}
