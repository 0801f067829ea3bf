package errors.products;

import dev.espalier.registry.DefineRegistry;

public final class Products {
  @DefineRegistry("generic")
  public interface Generic<T> {}

  @DefineRegistry("final")
  public static final class Final {}

  @DefineRegistry("closed")
  interface Closed {}

  @DefineRegistry("record")
  public record Point(int x) {}
}
