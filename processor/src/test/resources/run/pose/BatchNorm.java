package run.pose;

import dev.espalier.registry.Default;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.RegisterModule;

@RegisterModule(name = {"BN", "BatchNorm"})
record BatchNorm(@FromContext("channels") int channels, @Default("1e-5") double eps)
    implements Norm {}
