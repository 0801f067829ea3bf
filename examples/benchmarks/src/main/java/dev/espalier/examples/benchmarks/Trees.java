package dev.espalier.examples.benchmarks;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The network of {@link TreeToObjectBenchmark}, as maps and as nodes. */
final class Trees {

  private static final int LAYERS = 8;

  private Trees() {}

  /**
   * Returns the network.
   *
   * @param mixed whether its layers are of two types, or all convolutions
   */
  static Map<String, Object> network(boolean mixed) {
    List<Object> layers = new ArrayList<>();
    for (int i = 0; i < LAYERS; i++) {
      layers.add(mixed && i % 2 == 1 ? norm(i) : conv(i));
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", "Network");
    map.put("name", "net");
    map.put("stem", conv(LAYERS));
    map.put("layers", layers);
    map.put("scale", 0.5);
    map.put("frozen", false);
    return map;
  }

  private static Map<String, Object> conv(long i) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", "Conv");
    map.put("in_channels", 64 + i);
    map.put("out_channels", 64 + i);
    map.put("kernel_size", 3L);
    map.put("dropout", 0.1 * i);
    map.put("padding", "same");
    return map;
  }

  private static Map<String, Object> norm(long i) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", "Norm");
    map.put("channels", 64 + i);
    map.put("eps", 1e-5);
    map.put("momentum", 0.1);
    map.put("affine", true);
    map.put("kind", "batch");
    return map;
  }

  /** Returns an equal map none of whose strings is an object that a class has as a constant. */
  static Map<String, Object> withOwnStrings(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put((String) own(key), own(value)));
    return copy;
  }

  private static Object own(Object value) {
    if (value instanceof Map<?, ?> map) {
      return withOwnStrings(map);
    } else if (value instanceof List<?> list) {
      return list.stream().map(Trees::own).toList();
    }
    return value instanceof String text ? ("," + text).substring(1) : value;
  }

  /** Returns the nodes of a Java value. */
  static ConfigNode node(Object value) {
    if (value instanceof Map<?, ?> map) {
      MapNode node = MapNode.empty();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        node = node.with((String) entry.getKey(), node(entry.getValue()));
      }
      return node;
    } else if (value instanceof List<?> list) {
      return ListNode.of(list.stream().<ConfigNode>map(Trees::node).toList());
    } else if (value instanceof Long number) {
      return ValueNode.of(number);
    } else if (value instanceof Double number) {
      return ValueNode.of(number);
    }
    return value instanceof Boolean truth ? ValueNode.of(truth) : ValueNode.of((String) value);
  }
}
