package dev.espalier.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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

  /** Returns the story as text: a line a layer. */
  @Override
  public String toString() {
    return layers.stream()
        .map(layer -> line(layer, layer == layers.get(0)))
        .collect(Collectors.joining("\n"));
  }

  private String line(Layer layer, boolean newest) {
    String value = layer.node().toString();
    String text = value.length() > WIDTH ? value.substring(0, WIDTH - 1) + "…" : value;
    return newest
        ? "%s = %s%n  set at      %s".formatted(path, text, layer.place())
        : "  replaced    %s, set at %s".formatted(text, layer.place());
  }
}
