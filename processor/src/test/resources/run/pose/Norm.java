package run.pose;

import dev.espalier.registry.DefineRegistry;

/** Normalises. */
@DefineRegistry(value = "norm", discriminator = "kind")
public interface Norm {}
