package dev.espalier.dsl.trusted;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation;
import org.jspecify.annotations.Nullable;

/** Values of a running file to nodes and back. */
final class Trees {

  private Trees() {}

  /**
   * Returns the node that a value stands for.
   *
   * @param place where it was set
   * @throws IllegalArgumentException if no config can hold it
   */
  static ConfigNode node(@Nullable Object value, Place place) {
    Origin origin = Origin.at(place);
    if (value instanceof ConfigNode node) {
      return node;
    } else if (value instanceof Map<?, ?> map) {
      return map(map, place).withOrigin(origin);
    } else if (value instanceof Collection<?> items) {
      List<ConfigNode> nodes = new ArrayList<>();
      items.forEach(item -> nodes.add(node(item, place)));
      ListNode list = value instanceof ConfigTuple ? ListNode.tuple(nodes) : ListNode.of(nodes);
      return list.withOrigin(origin);
    } else if (value != null && value.getClass().isArray()) {
      return node(DefaultTypeTransformation.asCollection(value), place);
    }
    return leaf(value).withOrigin(origin);
  }

  /** Returns the key that a value stands for. */
  static Key key(@Nullable Object value) {
    if (value instanceof CharSequence || value instanceof Character) {
      return Key.of(value.toString());
    } else if (value instanceof Number number && isInteger(number)) {
      return Key.of(integer(number).longValueExact());
    }
    throw new IllegalArgumentException("a key is a string or an integer, not " + kind(value));
  }

  /** Returns a value that a running file can work with and change; no two share a part. */
  static @Nullable Object value(ConfigNode node) {
    if (node instanceof MapNode map) {
      Map<Object, @Nullable Object> values = new LinkedHashMap<>();
      map.entries().forEach((key, entry) -> values.put(word(key), value(entry.value())));
      return values;
    } else if (node instanceof ListNode list) {
      List<@Nullable Object> values = new ArrayList<>();
      list.items().forEach(item -> values.add(value(item)));
      return list.isTuple() ? new ConfigTuple(values) : values;
    }
    Object leaf = ((ValueNode) node).value();
    // Groovy's own integers are ints where they fit, and so are the parameters of Java's methods.
    return leaf instanceof Long number && number.intValue() == number
        ? Integer.valueOf(number.intValue())
        : leaf;
  }

  static boolean isInteger(Number number) {
    return number instanceof Integer
        || number instanceof Long
        || number instanceof BigInteger
        || number instanceof Short
        || number instanceof Byte;
  }

  static BigInteger integer(Number number) {
    return number instanceof BigInteger big ? big : BigInteger.valueOf(number.longValue());
  }

  private static MapNode map(Map<?, ?> map, Place place) {
    Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> entries.put(key(key), new MapNode.Entry(place, node(value, place))));
    return MapNode.of(entries);
  }

  private static ValueNode leaf(@Nullable Object value) {
    if (value == null) {
      return ValueNode.ofNull();
    } else if (value instanceof Boolean truth) {
      return ValueNode.of(truth);
    } else if (value instanceof CharSequence || value instanceof Character) {
      return ValueNode.of(value.toString());
    } else if (value instanceof Number number && isInteger(number)) {
      return ValueNode.of(integer(number));
    } else if (value instanceof Float number) {
      return ValueNode.of(Double.parseDouble(number.toString()));
    } else if (value instanceof Double || value instanceof BigDecimal) {
      return ValueNode.of(((Number) value).doubleValue());
    }
    throw new IllegalArgumentException(
        "a config cannot hold %s; make it a string, a number, a list or a map, or declare the name by 'def'"
            .formatted(kind(value)));
  }

  private static Object word(Key key) {
    if (key instanceof Key.Int number) {
      long value = number.value();
      return value == (int) value ? (Object) (int) value : (Object) value;
    }
    return key.toString();
  }

  private static String kind(@Nullable Object value) {
    return value == null ? "null" : "an object of " + value.getClass().getName();
  }
}
