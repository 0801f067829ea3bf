package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The methods of maps. Closures get key and value, or one map of both if they take one. */
final class MapMethods {

  private static final MethodTable.Block NEEDED = MethodTable.Block.REQUIRED;

  static final MethodTable TABLE =
      new MethodTable.Builder()
          .add("size", 0, in -> in.result(map(in).size()))
          .add("isEmpty", 0, in -> in.result(map(in).size() == 0))
          .add("containsKey", 1, in -> in.result(map(in).get(key(in, in.node(0))) != null))
          .add("get", 1, 2, MethodTable.Block.NONE, MapMethods::get)
          .add("keySet", 0, in -> in.result(keys(in)))
          .add("values", 0, in -> in.result(values(in)))
          .add("subMap", 1, in -> chosen(in, true))
          .add("minus", 1, in -> chosen(in, false))
          .add("collect", 0, 0, NEEDED, MapMethods::collect)
          .add("collectEntries", 0, 0, NEEDED, MapMethods::collectEntries)
          .add("findAll", 0, 0, NEEDED, in -> in.result(MapNode.of(found(in))))
          .add("each", 0, 0, NEEDED, MapMethods::each)
          .add("any", 0, 0, NEEDED, in -> in.result(!found(in).isEmpty()))
          .add("every", 0, 0, NEEDED, in -> in.result(found(in).size() == map(in).size()))
          .add("inject", 1, 1, NEEDED, MapMethods::inject)
          .build();

  private MapMethods() {}

  /** Returns the key that a value stands for. */
  static Key key(Invocation in, ConfigNode node) {
    Key key = Values.key(node);
    if (key == null) {
      throw in.wrong("a key is a string or an integer, not " + Values.describe(node));
    }
    return key;
  }

  /** Adds the entry that a closure gave: a list of key and value, or a map. */
  static void putEntry(Invocation in, ConfigNode given, Map<Key, MapNode.Entry> entries) {
    if (given instanceof ListNode pair && pair.size() == 2) {
      entries.put(key(in, pair.items().get(0)), new MapNode.Entry(in.place(), pair.items().get(1)));
    } else if (given instanceof MapNode some) {
      entries.putAll(some.entries());
    } else {
      throw in.wrong(
          "'collectEntries' takes [key, value] or [(key): value], not " + Values.describe(given));
    }
    in.meter().elements(entries.size(), in.place());
  }

  private static MapNode map(Invocation in) {
    return (MapNode) in.target();
  }

  private static ConfigNode get(Invocation in) {
    ConfigNode value = map(in).get(key(in, in.node(0)));
    if (value != null) {
      return value;
    }
    return in.has(1) ? in.node(1) : in.result(ValueNode.ofNull());
  }

  private static List<ConfigNode> keys(Invocation in) {
    List<ConfigNode> keys = new ArrayList<>();
    map(in).entries().forEach((key, entry) -> keys.add(in.result(Values.ofKey(key))));
    return keys;
  }

  private static List<ConfigNode> values(Invocation in) {
    List<ConfigNode> values = new ArrayList<>();
    map(in).entries().forEach((key, entry) -> values.add(entry.value()));
    return values;
  }

  private static ConfigNode chosen(Invocation in, boolean keep) {
    Map<Key, MapNode.Entry> left = new LinkedHashMap<>();
    List<Key> named = new ArrayList<>();
    in.list(0).items().forEach(item -> named.add(key(in, item)));
    in.meter().charge((long) map(in).size() * named.size(), in.place());
    map(in)
        .entries()
        .forEach(
            (key, entry) -> {
              if (named.contains(key) == keep) {
                left.put(key, entry);
              }
            });
    return in.result(MapNode.of(left));
  }

  private static ConfigNode applied(Invocation in, Map.Entry<Key, MapNode.Entry> entry) {
    ConfigNode key = in.result(Values.ofKey(entry.getKey()));
    ConfigNode value = entry.getValue().value();
    return in.closure().parameters() >= 2
        ? in.closure().call(key, value)
        : in.closure().call(both(in, key, value));
  }

  private static ConfigNode both(Invocation in, ConfigNode key, ConfigNode value) {
    return in.result(MapNode.empty().with("key", key).with("value", value));
  }

  private static ConfigNode collect(Invocation in) {
    List<ConfigNode> results = new ArrayList<>();
    map(in).entries().entrySet().forEach(entry -> results.add(applied(in, entry)));
    return in.result(results);
  }

  private static ConfigNode collectEntries(Invocation in) {
    Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
    for (Map.Entry<Key, MapNode.Entry> entry : map(in).entries().entrySet()) {
      putEntry(in, applied(in, entry), entries);
    }
    return in.result(MapNode.of(entries));
  }

  private static Map<Key, MapNode.Entry> found(Invocation in) {
    Map<Key, MapNode.Entry> found = new LinkedHashMap<>();
    for (Map.Entry<Key, MapNode.Entry> entry : map(in).entries().entrySet()) {
      if (Values.isTrue(applied(in, entry))) {
        found.put(entry.getKey(), entry.getValue());
      }
    }
    return found;
  }

  private static ConfigNode each(Invocation in) {
    map(in).entries().entrySet().forEach(entry -> applied(in, entry));
    return in.target();
  }

  private static ConfigNode inject(Invocation in) {
    ConfigNode result = in.node(0);
    for (Map.Entry<Key, MapNode.Entry> entry : map(in).entries().entrySet()) {
      ConfigNode key = in.result(Values.ofKey(entry.getKey()));
      ConfigNode value = entry.getValue().value();
      result =
          in.closure().parameters() >= 3
              ? in.closure().call(result, key, value)
              : in.closure().call(result, both(in, key, value));
    }
    return result;
  }
}
