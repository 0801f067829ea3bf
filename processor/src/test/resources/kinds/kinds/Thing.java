package kinds;

import dev.espalier.registry.DefineRegistry;

/** Whatever has parameters. */
@DefineRegistry("thing")
public interface Thing {}
