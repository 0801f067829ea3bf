package dev.espalier.config;

import java.util.ArrayList;
import java.util.List;

/**
 * The story of one value of a config.
 *
 * @param path the value's path
 * @param layers the value and what it replaced, the newest first
 */
public record Explanation(ConfigPath path, List<Layer> layers) {

  private static final int WIDTH = 60;

  /**
   * One value that stood at the path.
   *
   * @param node the value
   * @param place where it was written
   */
  public record Layer(ConfigNode node, Place place) {}

  /** Copies the layers. */
  public Explanation {
    layers = List.copyOf(layers);
  }

  static Explanation of(ConfigPath path, ConfigNode node) {
    List<Layer> layers = new ArrayList<>();
    layers.add(new Layer(node, node.place()));
    node.origin().overridden().forEach(old -> layers.add(new Layer(old, old.place())));
    return new Explanation(path, layers);
  }

  /** Returns the story as text: the value, then a line for each layer. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    out.append(path).append(" = ").append(shortened(layers.get(0).node()));
    out.append("\n  set at    ").append(layers.get(0).place());
    for (Layer layer : layers.subList(1, layers.size())) {
      out.append("\n  replaced  ").append(shortened(layer.node()));
      out.append(", set at ").append(layer.place());
    }
    return out.toString();
  }

  private static String shortened(ConfigNode node) {
    String value = node.toString();
    return value.length() > WIDTH ? value.substring(0, WIDTH - 1) + "…" : value;
  }
}
