package dev.espalier.train.init;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.espalier.config.Suggestions;
import dev.espalier.train.checkpoint.NamedParameter;
import dev.espalier.train.checkpoint.ParameterNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Some layers of a model.
 *
 * @param name what the names of all their parameters begin with; empty for the whole
 * @param layers the layers, in the order of the model
 */
public record ModelPart(String name, List<Layer> layers) {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");

  /** Copies the list. */
  public ModelPart {
    layers = List.copyOf(layers);
  }

  /** Returns all layers of a tree of blocks. */
  public static ModelPart of(Block root) {
    Map<Block, Map<String, Parameter>> parameters = new LinkedHashMap<>();
    Map<Block, String> names = new LinkedHashMap<>();
    for (NamedParameter each : ParameterNames.walk(root)) {
      int dot = each.name().lastIndexOf('.');
      names.putIfAbsent(each.owner(), dot < 0 ? "" : each.name().substring(0, dot));
      parameters
          .computeIfAbsent(each.owner(), owner -> new LinkedHashMap<>())
          .put(each.name().substring(dot + 1), each.parameter());
    }
    List<Layer> layers = new ArrayList<>();
    names.forEach(
        (block, name) ->
            layers.add(new Layer(name, block, parameters.getOrDefault(block, Map.of()))));
    return new ModelPart("", layers);
  }

  /**
   * Returns a part of this part.
   *
   * @param child its name without that of this part
   * @throws IllegalArgumentException if no layer is in it, with the nearest names
   */
  public ModelPart named(String child) {
    String path = name.isEmpty() ? child : name + "." + child;
    List<Layer> inside =
        layers.stream()
            .filter(layer -> layer.name().equals(path) || layer.name().startsWith(path + "."))
            .toList();
    if (inside.isEmpty()) {
      throw new IllegalArgumentException(
          "init_cfg: the model has no part '%s'%s".formatted(path, near(path, partNames())));
    }
    return new ModelPart(path, inside);
  }

  /** Returns the layers of some kinds; a kind that none is of is a warning. */
  public ModelPart ofKinds(List<String> kinds) {
    Set<String> known = new LinkedHashSet<>();
    layers.forEach(layer -> known.addAll(layer.kinds()));
    for (String kind : kinds) {
      if (!known.contains(kind)) {
        LOG.warn("init_cfg: no layer is a '{}'{}; there are {}", kind, near(kind, known), known);
      }
    }
    return new ModelPart(
        name,
        layers.stream().filter(layer -> kinds.stream().anyMatch(layer.kinds()::contains)).toList());
  }

  private Set<String> partNames() {
    Set<String> parts = new LinkedHashSet<>();
    for (Layer layer : layers) {
      String path = layer.name();
      for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
        parts.add(path.substring(0, dot));
      }
      parts.add(path);
    }
    return parts;
  }

  private static String near(String word, Collection<String> known) {
    List<String> nearest = Suggestions.nearest(word, known);
    return nearest.isEmpty() ? "" : "; " + Suggestions.phrase(nearest);
  }
}
