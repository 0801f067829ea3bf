package dev.espalier.mlflow;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a config into parameters: {@code model.backbone.depth} and so on. */
final class FlatSettings {

  private final Map<String, String> values = new LinkedHashMap<>();

  private FlatSettings() {}

  /** Returns the values of a tree by their paths; lists of plain values are one value each. */
  static Map<String, String> of(MapNode settings) {
    FlatSettings flat = new FlatSettings();
    flat.add("", settings);
    return flat.values;
  }

  private void add(String path, ConfigNode node) {
    if (node instanceof MapNode map && map.size() > 0) {
      map.entries().forEach((key, entry) -> add(below(path, key.toString()), entry.value()));
    } else if (node instanceof ListNode list
        && !list.items().stream().allMatch(ValueNode.class::isInstance)) {
      List<ConfigNode> items = list.items();
      for (int i = 0; i < items.size(); i++) {
        add(below(path, String.valueOf(i)), items.get(i));
      }
    } else {
      values.put(path, text(node));
    }
  }

  private static String below(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static String text(ConfigNode node) {
    return node instanceof ValueNode leaf ? String.valueOf(leaf.value()) : node.toString();
  }
}
