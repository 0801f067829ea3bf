package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.FloatText;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the language makes of values: truth, equality, text. */
final class Values {

  private Values() {}

  /** Tells whether a value counts as true: not null, false, zero or empty. */
  static boolean isTrue(ConfigNode node) {
    if (node instanceof ListNode list) {
      return list.size() > 0;
    } else if (node instanceof MapNode map) {
      return map.size() > 0;
    }
    Object value = ((ValueNode) node).value();
    if (value instanceof Boolean truth) {
      return truth;
    } else if (value instanceof String text) {
      return !text.isEmpty();
    } else if (value instanceof Long number) {
      return number != 0;
    }
    return value instanceof Double number ? number != 0 : value != null;
  }

  /** Tells whether two values are equal, with numbers of any type compared by value. */
  static boolean equal(ConfigNode left, ConfigNode right) {
    if (left == right) {
      return true;
    }
    if (left instanceof ListNode a && right instanceof ListNode b) {
      return a.isTuple() == b.isTuple() && equalItems(a, b);
    } else if (left instanceof MapNode a && right instanceof MapNode b) {
      return a.keys().equals(b.keys()) && equalValues(a, b);
    } else if (left instanceof ValueNode a && right instanceof ValueNode b) {
      boolean numbers = Numbers.isNumber(a) && Numbers.isNumber(b);
      return numbers ? Numbers.compare(a, b) == 0 : a.equals(b);
    }
    return false;
  }

  private static boolean equalItems(ListNode a, ListNode b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!equal(a.items().get(i), b.items().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalValues(MapNode a, MapNode b) {
    for (Map.Entry<Key, MapNode.Entry> entry : a.entries().entrySet()) {
      ConfigNode other = b.get(entry.getKey());
      if (other == null || !equal(entry.getValue().value(), other)) {
        return false;
      }
    }
    return true;
  }

  /** Returns a value as it stands in a string. */
  static String text(ConfigNode node, Place place) {
    if (!(node instanceof ValueNode leaf)) {
      throw Failure.of(
          Diagnostic.error("E0307", place, "a %s cannot stand in a string".formatted(node.kind()))
              .note("join a list's elements with: list.join(', ')"));
    }
    return leaf.value() instanceof Double number
        ? FloatText.of(number)
        : String.valueOf(leaf.value());
  }

  /** Returns the key that a value stands for, or null if it can be none. */
  static @Nullable Key key(ConfigNode node) {
    Object value = node instanceof ValueNode leaf ? leaf.value() : null;
    if (value instanceof String text) {
      return Key.of(text);
    }
    return value instanceof Long number ? Key.of(number) : null;
  }

  /** Returns the value that a key stands for. */
  static ValueNode ofKey(Key key) {
    return key instanceof Key.Int number
        ? ValueNode.of(number.value())
        : ValueNode.of(key.toString());
  }

  /** Names a value in a message: its kind, and what it is if that is short. */
  static String describe(ConfigNode node) {
    if (node instanceof ListNode list) {
      return "a %s of %d".formatted(list.kind(), list.size());
    } else if (node instanceof MapNode) {
      return "a map";
    }
    ValueNode leaf = (ValueNode) node;
    if (leaf.isNull()) {
      return "null";
    }
    String text = leaf.toString();
    boolean large = text.length() > 40 || leaf.value() instanceof BigInteger;
    return "the " + leaf.kind() + (large ? "" : " " + text);
  }
}
