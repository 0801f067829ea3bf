package errors.functions.b;

import dev.espalier.registry.RegisterModule;
import errors.functions.Shape;

@RegisterModule(name = "OtherCircle")
public final class Circle implements Shape {}
