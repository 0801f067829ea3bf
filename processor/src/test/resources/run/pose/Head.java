package run.pose;

import dev.espalier.registry.DefineRegistry;

/** Makes heat maps. */
@DefineRegistry("head")
public interface Head {}
