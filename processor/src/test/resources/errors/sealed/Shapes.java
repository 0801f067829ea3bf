package errors.sealed;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.Key;
import java.util.Optional;

public final class Shapes {
  @ConfigType
  sealed interface Figure permits Circle, Square, Other.Circle, Named, Blob {}

  @ConfigType
  record Circle(int radius) implements Figure {}

  static final class Other {
    @ConfigType
    record Circle(int radius) implements Figure {}
  }

  record Square(int side) implements Figure {}

  @ConfigType
  record Named(@Key("type") String kind) implements Figure {}

  static final class Blob implements Figure {}

  @ConfigType
  sealed interface Generic<T> permits One {}

  @ConfigType
  record One(String type) implements Generic<String> {}

  @ConfigType
  private sealed interface Hidden permits Two {}

  @ConfigType
  record Two(int x) implements Hidden {}

  @ConfigType
  interface Open {}

  @ConfigType
  record Endless(Endless next, Optional<Endless> other) {}

  @ConfigType
  sealed interface Fine permits Dot, Line {}

  @ConfigType
  record Dot() implements Fine {}

  @ConfigType
  record Line(int length) implements Fine {}

  @ConfigType
  record Holder(
      @Default("Dash") Fine unknown,
      @Default("{length: 1}") Fine untyped,
      @Default("Line") Fine incomplete,
      @Default("{type: Line, width: 1}") Fine wider,
      @Default("3") Fine number) {}
}
