package dev.espalier.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Builds trees for tests from plain Java values, and random ones for properties. */
final class Trees {

  private Trees() {}

  static MapNode map(Object... keysAndValues) {
    Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Key key =
          keysAndValues[i] instanceof Integer number
              ? Key.of((long) number)
              : Key.of((String) keysAndValues[i]);
      entries.put(key, new MapNode.Entry(Place.PROGRAM, node(keysAndValues[i + 1])));
    }
    return MapNode.of(entries);
  }

  static ConfigNode node(@Nullable Object value) {
    if (value == null) {
      return ValueNode.ofNull();
    } else if (value instanceof ConfigNode node) {
      return node;
    } else if (value instanceof List<?> list) {
      return ListNode.of(list.stream().map(Trees::node).toList());
    } else if (value instanceof Boolean truth) {
      return ValueNode.of(truth);
    } else if (value instanceof Double number) {
      return ValueNode.of(number);
    } else if (value instanceof Number number) {
      return ValueNode.of(number.longValue());
    }
    return ValueNode.of((String) value);
  }

  /** Maps whose values under one key are always of one kind, so that any two of them merge. */
  static Arbitrary<MapNode> mergeable(int depth) {
    Arbitrary<ConfigNode> leaf =
        Arbitraries.oneOf(
            Arbitraries.longs().map(ValueNode::of),
            Arbitraries.strings().alpha().ofMaxLength(3).map(ValueNode::of),
            Arbitraries.longs().map(ValueNode::of).list().ofMaxSize(3).map(ListNode::of));
    Arbitrary<Map<String, ConfigNode>> leaves =
        Arbitraries.maps(Arbitraries.of("a", "b", "c"), leaf).ofMaxSize(3);
    if (depth == 0) {
      return leaves.map(Trees::of);
    }
    Arbitrary<Map<String, MapNode>> maps =
        Arbitraries.maps(Arbitraries.of("x", "y", "z"), mergeable(depth - 1)).ofMaxSize(3);
    return Combinators.combine(leaves, maps)
        .as(
            (some, others) -> {
              Map<String, ConfigNode> all = new LinkedHashMap<>(some);
              all.putAll(others);
              return of(all);
            });
  }

  private static MapNode of(Map<String, ConfigNode> values) {
    MapNode map = MapNode.empty();
    for (Map.Entry<String, ConfigNode> entry : values.entrySet()) {
      map = map.with(entry.getKey(), entry.getValue());
    }
    return map;
  }
}
