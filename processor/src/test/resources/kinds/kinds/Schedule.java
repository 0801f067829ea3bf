package kinds;

import dev.espalier.registry.Check;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.FormerKey;
import dev.espalier.registry.RegisterModule;
import dev.espalier.registry.Replacement;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A falling rate.
 *
 * @param lr where it starts
 */
@RegisterModule
record Schedule(
    @FormerKey({"learning_rate", "rate"}) double lr,
    @Default("0") double minLr,
    @Replacement("min_lr") @Nullable Double floor,
    Optional<Window> window)
    implements Thing {

  @Check("min_lr must not be over lr")
  static boolean falls(double lr, double minLr) {
    return minLr <= lr;
  }

  @Check
  static @Nullable String hasOneFloor(double minLr, @Nullable Double floor) {
    return floor == null || minLr == 0 ? null : "floor and min_lr are the same thing";
  }

  /** Part of the time. */
  @ConfigType
  record Window(@Default("0s") Duration from, Duration to) {

    @Check("from must be before to")
    static boolean isOrdered(Duration from, Duration to) {
      return from.compareTo(to) < 0;
    }
  }
}
