package errors.functions;

import dev.espalier.registry.DefineRegistry;

@DefineRegistry("shape")
public interface Shape {}
