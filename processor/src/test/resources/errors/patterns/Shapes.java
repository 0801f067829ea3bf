package errors.patterns;

import dev.espalier.registry.Default;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.OneOf;
import dev.espalier.registry.Pattern;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import java.util.Map;
import java.util.Set;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @RegisterModule
  static final class Square implements Shape {
    public Square(
        @Pattern("[a-z") String open,
        @Pattern("[0-9]+") int number,
        @Pattern("[a-z]+") @OneOf({"a", "b"}) String both,
        @Pattern("[a-z]+") @Default("A") String capital,
        @Pattern("[a-z]+") @Default("[a, B]") List<String> one,
        @Pattern("[a-z]+") @Default("[a, B]") Set<String> set,
        @Pattern("[a-z]+") @Default("{x: B}") Map<String, String> map,
        @Pattern("[a-z]+") @Default("[B]") String[] array) {}
  }
}
