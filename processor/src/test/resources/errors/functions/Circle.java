package errors.functions;

import dev.espalier.registry.RegisterModule;

@RegisterModule
public final class Circle implements Shape {}
