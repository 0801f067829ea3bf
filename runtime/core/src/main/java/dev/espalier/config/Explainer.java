package dev.espalier.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the story of values of one config.
 *
 * @param root the tree
 * @param sources its files, bases first
 * @param lineage which file inherits from which
 */
record Explainer(MapNode root, List<Source> sources, Lineage lineage) {

  /** Returns the story of a value; throws a {@link ConfigException} if there is none. */
  Explanation explain(ConfigPath path) {
    ConfigNode node = PathFinder.require(root, path);
    List<Explanation.Layer> layers = new ArrayList<>();
    layers.add(new Explanation.Layer(node, node.place(), false));
    ConfigNode newer = node;
    for (ConfigNode old : node.origin().overridden()) {
      layers.add(new Explanation.Layer(old, old.place(), keeps(newer, old)));
      newer = old;
    }
    return new Explanation(path, layers, taken(path, node), parts(node, layers), routes(layers));
  }

  /** Tells whether a map or list still has something of the one that it replaced. */
  private static boolean keeps(ConfigNode newer, ConfigNode old) {
    Set<Place> kept = new HashSet<>();
    for (ConfigNode child : children(newer)) {
      kept.add(child.place());
      child.origin().overridden().forEach(layer -> kept.add(layer.place()));
    }
    return children(old).stream()
        .map(ConfigNode::place)
        .anyMatch(place -> place instanceof Place.InSource && kept.contains(place));
  }

  private static List<ConfigNode> children(ConfigNode node) {
    if (node instanceof MapNode map) {
      return map.entries().values().stream().map(MapNode.Entry::value).toList();
    }
    return node instanceof ListNode list ? list.items() : List.of();
  }

  /** Returns the place of the path's key if the value was there before it. */
  private @Nullable Place taken(ConfigPath path, ConfigNode node) {
    if (path.isRoot() || !(path.parent().find(root) instanceof MapNode map)) {
      return null;
    }
    ConfigPath.Step last = path.steps().get(path.steps().size() - 1);
    boolean earlier =
        map.keyPlace(ConfigPath.keyIn(map, last)) instanceof Place.InSource key
            && node.place() instanceof Place.InSource value
            && sources.contains(key.source())
            && sources.contains(value.source())
            && age().compare(value, key) < 0;
    return earlier ? map.keyPlace(ConfigPath.keyIn(map, last)) : null;
  }

  private Comparator<Place.InSource> age() {
    return Comparator.comparingInt((Place.InSource place) -> sources.indexOf(place.source()))
        .thenComparingInt(Place.InSource::line)
        .thenComparingInt(Place.InSource::column);
  }

  private static List<Source> parts(ConfigNode node, List<Explanation.Layer> layers) {
    Set<Source> parts = new LinkedHashSet<>();
    collect(node, parts);
    for (Explanation.Layer layer : layers) {
      if (layer.place() instanceof Place.InSource at) {
        parts.remove(at.source());
      }
    }
    return List.copyOf(parts);
  }

  private static void collect(ConfigNode node, Set<Source> parts) {
    if (node.place() instanceof Place.InSource at) {
      parts.add(at.source());
    }
    children(node).forEach(child -> collect(child, parts));
  }

  /** Returns the ways to the files of the layers; one that is part of a longer one is left out. */
  private List<List<String>> routes(List<Explanation.Layer> layers) {
    Set<List<String>> routes = new LinkedHashSet<>();
    for (Explanation.Layer layer : layers) {
      if (layer.place() instanceof Place.InSource at) {
        routes.add(lineage.route(at.source()).stream().map(lineage::title).toList());
      }
    }
    return routes.stream()
        .filter(route -> route.size() > 1)
        .filter(
            route ->
                routes.stream()
                    .noneMatch(
                        longer ->
                            longer.size() > route.size()
                                && longer.subList(0, route.size()).equals(route)))
        .toList();
  }
}
