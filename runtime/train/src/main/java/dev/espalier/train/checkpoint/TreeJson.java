package dev.espalier.train.checkpoint;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A config tree as JSON in the form of {@code espalier print --format typed-json}: tuples are
 * <code>{"__tuple__": […]}</code>, maps with a key that is no string <code>
 * {"__dict__": [[key, value], …]}</code>, numbers that are not finite <code>{"__float__": "inf"}
 * </code>.
 */
final class TreeJson {

  private static final String TUPLE = "__tuple__";
  private static final String DICT = "__dict__";
  private static final String FLOAT = "__float__";

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private TreeJson() {}

  static String write(MapNode tree) {
    return MAPPER.writeValueAsString(plain(tree));
  }

  private static @Nullable Object plain(ConfigNode node) {
    if (node instanceof MapNode map) {
      return map(map);
    } else if (node instanceof ListNode list) {
      List<Object> items = new ArrayList<>();
      list.items().forEach(item -> items.add(plain(item)));
      return list.isTuple() ? Map.of(TUPLE, items) : items;
    }
    Object value = ((ValueNode) node).value();
    return value instanceof Double number && !Double.isFinite(number)
        ? Map.of(FLOAT, number.isNaN() ? "nan" : number > 0 ? "inf" : "-inf")
        : value;
  }

  private static Object map(MapNode map) {
    boolean named = map.keys().stream().allMatch(k -> k instanceof Key.Name n && isPlain(n.text()));
    Map<String, Object> byName = new LinkedHashMap<>();
    List<Object> pairs = new ArrayList<>();
    map.entries()
        .forEach(
            (key, entry) -> {
              Object value = plain(entry.value());
              byName.put(key.toString(), value);
              List<Object> pair = new ArrayList<>();
              pair.add(key instanceof Key.Int number ? (Object) number.value() : key.toString());
              pair.add(value);
              pairs.add(pair);
            });
    return named ? byName : Map.of(DICT, pairs);
  }

  private static boolean isPlain(String key) {
    return !key.equals(TUPLE) && !key.equals(DICT) && !key.equals(FLOAT);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  static MapNode read(String json) {
    try {
      if (node(MAPPER.readTree(json)) instanceof MapNode map) {
        return map;
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("it is not JSON: " + e.getOriginalMessage(), e);
    }
    throw new IllegalArgumentException("it is no map");
  }

  private static ConfigNode node(JsonNode json) {
    return switch (json.getNodeType()) {
      case OBJECT -> object(json);
      case ARRAY -> ListNode.of(items(json));
      case BOOLEAN -> ValueNode.of(json.booleanValue());
      case NUMBER -> number(json);
      case STRING -> ValueNode.of(json.stringValue());
      case NULL -> ValueNode.ofNull();
      default -> throw new IllegalArgumentException("it has a " + json.getNodeType());
    };
  }

  private static ValueNode number(JsonNode json) {
    if (json.isFloatingPointNumber()) {
      return ValueNode.of(json.doubleValue());
    }
    BigInteger number = json.bigIntegerValue();
    return json.canConvertToLong() ? ValueNode.of(number.longValue()) : ValueNode.of(number);
  }

  private static ConfigNode object(JsonNode json) {
    if (json.size() == 1 && json.has(TUPLE)) {
      return ListNode.tuple(items(json.get(TUPLE)));
    } else if (json.size() == 1 && json.has(FLOAT)) {
      return ValueNode.of(
          switch (json.get(FLOAT).asString()) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.NaN;
          });
    }
    MapNode.Builder map = MapNode.builder();
    if (json.size() == 1 && json.has(DICT)) {
      for (JsonNode pair : json.get(DICT)) {
        JsonNode key = pair.path(0);
        map.put(
            key.isIntegralNumber() ? Key.of(key.longValue()) : Key.of(key.asString()),
            Place.PROGRAM,
            node(pair.path(1)));
      }
    } else {
      json.properties()
          .forEach(e -> map.put(Key.of(e.getKey()), Place.PROGRAM, node(e.getValue())));
    }
    return map.build(Origin.PROGRAM);
  }

  private static List<ConfigNode> items(JsonNode array) {
    List<ConfigNode> items = new ArrayList<>();
    array.forEach(item -> items.add(node(item)));
    return items;
  }
}
