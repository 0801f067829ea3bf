package errors.generated_name_taken;

import dev.espalier.registry.RegisterModule;

@RegisterModule
final class Circle implements Shape {}
