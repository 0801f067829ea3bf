package kinds;

import dev.espalier.registry.DefineRegistry;

/** Goes into a thing. */
@DefineRegistry("part")
public interface Part {}
