package errors.generated_name_taken;

import dev.espalier.registry.DefineRegistry;

@DefineRegistry("shape")
public interface Shape {}
