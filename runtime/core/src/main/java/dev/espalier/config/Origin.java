package dev.espalier.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a node was written and what it replaced.
 *
 * @param place where the node itself was written
 * @param replaced the node that this one replaced, which knows its own origin in turn; null if none
 */
public record Origin(Place place, @Nullable ConfigNode replaced) {

  /** The origin of a node that a program made. */
  public static final Origin PROGRAM = new Origin(Place.PROGRAM, null);

  /** Returns the origin of a node written at a place, replacing nothing. */
  public static Origin at(Place place) {
    return new Origin(place, null);
  }

  /** Returns this origin with one more layer beneath: the node that was replaced. */
  public Origin over(ConfigNode base) {
    if (replaced == null) {
      return new Origin(place, base);
    }
    return new Origin(place, replaced.withOrigin(replaced.origin().over(base)));
  }

  /** Returns every node that was replaced, the newest first. */
  public List<ConfigNode> overridden() {
    List<ConfigNode> layers = new ArrayList<>();
    for (ConfigNode node = replaced; node != null; node = node.origin().replaced()) {
      layers.add(node);
    }
    return List.copyOf(layers);
  }
}
