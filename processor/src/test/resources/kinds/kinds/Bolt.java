package kinds;

import dev.espalier.registry.Default;
import dev.espalier.registry.RegisterModule;

@RegisterModule
record Bolt(@Default("1") int size) implements Part {}
