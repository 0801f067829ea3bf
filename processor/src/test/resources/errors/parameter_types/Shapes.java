package errors.parameter_types;

import dev.espalier.registry.Default;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import java.util.Map;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  public static class Round implements Shape {}

  private enum Colour {
    RED
  }

  @RegisterModule
  static final class Square implements Shape {
    public Square(
        Object anything,
        int[] array,
        Map<Integer, String> numbered,
        List raw,
        List<?> unknown,
        Round round,
        ModuleConfig<Thread> thread,
        ModuleConfig raw2,
        List<List<Shape>> deep,
        Colour colour,
        byte small) {}
  }
}
