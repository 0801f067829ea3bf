package dev.espalier.train.schedule;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.Registries;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schedules from the maps that configs have, by the way that configs take. */
final class Policies {

  private static final Registries REGISTRIES = Registries.load(Policies.class.getClassLoader());

  private Policies() {}

  /** Returns the schedule of a map, written as JSON with single quotes. */
  static LrSchedule lr(String config) {
    return lr(JsonMapper.shared().readTree(config.replace('\'', '"')));
  }

  static LrSchedule lr(JsonNode config) {
    return REGISTRIES.build(LrSchedule.class, node(config), BuildContext.empty());
  }

  /** Returns the schedule of a map, written as JSON with single quotes. */
  static MomentumSchedule momentum(String config) {
    return momentum(JsonMapper.shared().readTree(config.replace('\'', '"')));
  }

  static MomentumSchedule momentum(JsonNode config) {
    return REGISTRIES.build(MomentumSchedule.class, node(config), BuildContext.empty());
  }

  private static ConfigNode node(JsonNode json) {
    if (json.isArray()) {
      return ListNode.of(
          StreamSupport.stream(json.spliterator(), false).map(Policies::node).toList());
    }
    if (json.isObject()) {
      MapNode map = MapNode.empty();
      for (Map.Entry<String, JsonNode> entry : json.properties()) {
        map = map.with(entry.getKey(), node(entry.getValue()));
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
