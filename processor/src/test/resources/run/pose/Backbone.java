package run.pose;

import dev.espalier.registry.DefineRegistry;

/** Makes features. */
@DefineRegistry("backbone")
public interface Backbone {}
