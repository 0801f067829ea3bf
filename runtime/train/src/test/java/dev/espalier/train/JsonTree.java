package dev.espalier.train;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Trees of configs, written as JSON. */
public final class JsonTree {

  private JsonTree() {}

  /** Returns a tree that is written with single quotes. */
  public static ConfigNode of(String json) {
    return of(JsonMapper.shared().readTree(json.replace('\'', '"')));
  }

  /** Returns the same tree as a config has it. */
  public static ConfigNode of(JsonNode json) {
    if (json.isArray()) {
      return ListNode.of(
          StreamSupport.stream(json.spliterator(), false).map(JsonTree::of).toList());
    }
    if (json.isObject()) {
      MapNode map = MapNode.empty();
      for (Map.Entry<String, JsonNode> entry : json.properties()) {
        map = map.with(entry.getKey(), of(entry.getValue()));
      }
      return map;
    }
    if (json.isString()) {
      return ValueNode.of(json.asString());
    }
    if (json.isBoolean()) {
      return ValueNode.of(json.asBoolean());
    }
    return json.isIntegralNumber() ? ValueNode.of(json.asLong()) : ValueNode.of(json.asDouble());
  }
}
