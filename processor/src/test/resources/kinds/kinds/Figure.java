package kinds;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.Key;
import dev.espalier.registry.Range;
import java.util.List;

/** Something to draw. */
@ConfigType
public sealed interface Figure {

  /** A circle. */
  @ConfigType
  record Circle(@Range(min = 0) double radius) implements Figure {}

  /** Figures of several corners. */
  sealed interface Polygon extends Figure {}

  /** A square. */
  @ConfigType
  record Square(@Default("1") double side, @Default("plain") @Key("kind") String type)
      implements Polygon {}

  /** Several figures. */
  @ConfigType
  record Group(@Default("[]") List<Figure> members) implements Figure {}
}
