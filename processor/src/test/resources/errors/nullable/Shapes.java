package errors.nullable;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @RegisterModule
  static final class Square implements Shape {
    public Square(
        @Nullable int side,
        @Nullable Optional<String> name,
        List<@Nullable String> names,
        Map<String, Optional<String>> more,
        @Nullable String[] words) {}
  }
}
