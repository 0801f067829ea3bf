package dev.espalier.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The story of one value of a config.
 *
 * @param path the value's path
 * @param layers the value and what it replaced, the newest first
 * @param taken where the path was given a value that stands elsewhere, as in {@code a = b}; null if
 *     the value stands where it was set
 * @param parts the texts that set something inside the value, besides those of the layers
 * @param routes the ways by which the layers are inherited: the names of files, each a base of the
 *     one before, from the config's own file to the one that set the layer
 */
public record Explanation(
    ConfigPath path,
    List<Layer> layers,
    @Nullable Place taken,
    List<Source> parts,
    List<List<String>> routes) {

  /**
   * One value that stood at the path.
   *
   * @param node the value
   * @param place where it was written
   * @param kept whether the value after it still has parts of it
   */
  public record Layer(ConfigNode node, Place place, boolean kept) {}

  /** Copies the lists. */
  public Explanation {
    layers = List.copyOf(layers);
    parts = List.copyOf(parts);
    routes = List.copyOf(routes);
  }

  /** Returns the first lines of the story: the value, then a line for each layer. */
  public String summary() {
    return new Story(this).summary();
  }

  /** Returns the story as text: the value, a line for each layer, and the files it came through. */
  @Override
  public String toString() {
    return new Story(this).toString();
  }
}
