package dev.espalier.train.hook.guard;

import dev.espalier.registry.Check;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.ModuleConstructor;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.Stage;
import dev.espalier.train.loop.StopSignal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the run after its current iteration when it has taken long enough, as on a cluster that
 * would end it by force; the checkpoint that the run leaves is where a resumed one goes on.
 *
 * <p>The time begins with the run, or with that part of it which was resumed.
 */
@RegisterModule
public final class TimeLimitHook implements Hook {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");

  private final Duration duration;
  private final StopSignal stop;
  private final InstantSource clock;
  private @Nullable Instant end;

  /**
   * Creates a hook.
   *
   * @param duration how long the run may take; leave time for one more iteration, its evaluation
   *     and the checkpoint
   * @param stop stops the run
   */
  @ModuleConstructor
  public TimeLimitHook(Duration duration, @FromContext StopSignal stop) {
    this(duration, stop, InstantSource.system());
  }

  /** Creates a hook that goes by another clock. */
  public TimeLimitHook(Duration duration, StopSignal stop, InstantSource clock) {
    this.duration = duration;
    this.stop = stop;
    this.clock = clock;
  }

  @Check("duration must be longer than 0")
  static boolean isPositive(Duration duration) {
    return duration.compareTo(Duration.ZERO) > 0;
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(Stage.BEFORE_RUN, Stage.AFTER_TRAIN_ITER, Stage.AFTER_VAL_ITER);
  }

  @Override
  public void beforeRun(Run run) {
    end = clock.instant().plus(duration);
  }

  @Override
  public void afterTrainIter(Run run) {
    if (end != null && !clock.instant().isBefore(end)) {
      end = null;
      LOG.info("the time limit of {} is reached", duration);
      stop.stop();
    }
  }

  @Override
  public void afterValIter(Run run) {
    afterTrainIter(run);
  }
}
