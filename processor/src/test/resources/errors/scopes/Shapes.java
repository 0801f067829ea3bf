package errors.scopes;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.RegisterModule;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @RegisterModule(scope = "My.Shapes")
  static final class Circle implements Shape {}

  @RegisterModule(scope = "a..b")
  static final class Ring implements Shape {}

  @RegisterModule(scope = "a.b", name = "Disc", deprecatedNames = {"disc", "dis c", "Disc"})
  static final class Disc implements Shape {}

  @RegisterModule(scope = "a", name = "Disc", deprecatedNames = "disc")
  static final class OtherDisc implements Shape {}
}
