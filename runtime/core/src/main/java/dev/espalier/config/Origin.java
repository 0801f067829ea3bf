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

  private static final int MOST_LAYERS = 32;

  /** The origin of a node that a program made. */
  public static final Origin PROGRAM = new Origin(Place.PROGRAM, null);

  /** Returns the origin of a node written at a place, replacing nothing. */
  public static Origin at(Place place) {
    return new Origin(place, null);
  }

  /**
   * Returns this origin with one more layer beneath: the node that was replaced, and what that had
   * replaced. Of more than 32 layers the oldest are dropped, since a script can make any number.
   */
  public Origin over(ConfigNode base) {
    List<ConfigNode> layers = new ArrayList<>(overridden());
    layers.add(base);
    layers.addAll(base.origin().overridden());
    ConfigNode below = null;
    for (int i = Math.min(layers.size(), MOST_LAYERS) - 1; i >= 0; i--) {
      ConfigNode layer = layers.get(i);
      below = layer.withOrigin(new Origin(layer.place(), below));
    }
    return new Origin(place, below);
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
