package dev.espalier.train.hook.sync;

import dev.espalier.registry.RegisterModule;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.Stage;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that it is not needed: mmcv's hook tells the sampler the epoch, and here the order of items
 * is a function of seed and epoch in any case.
 */
@RegisterModule
public final class DistSamplerSeedHook implements Hook {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");

  /** Creates a hook. */
  public DistSamplerSeedHook() {}

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(Stage.BEFORE_RUN);
  }

  @Override
  public void beforeRun(Run run) {
    LOG.info(
        "DistSamplerSeedHook is not needed: the order of items follows from seed and epoch anyway");
  }
}
