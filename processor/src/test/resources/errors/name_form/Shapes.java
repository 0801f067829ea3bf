package errors.name_form;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.RegisterModule;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {}

  @RegisterModule(name = {"Circle", "pose.Circle", "a circle", ""})
  static final class Circle implements Shape {}
}
