package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import java.math.BigInteger;
import java.util.IdentityHashMap;

/** Counts what a file asks for, and stops it at the limits. */
final class Meter {

  private static final int CHARS_PER_NODE = 32;

  /** The nodes and the nesting of a value, with shared parts counted wherever they stand. */
  private record Weight(long nodes, int depth) {}

  private static final Weight LEAF = new Weight(1, 0);

  private final Limits limits;
  private final IdentityHashMap<ConfigNode, Weight> weights = new IdentityHashMap<>();
  private long steps;
  private int depth;

  Meter(Limits limits) {
    this.limits = limits;
  }

  /** Counts one step, one level deeper; {@link #leave} must follow. */
  void enter(Place place) {
    charge(1, place);
    if (++depth > limits.depth()) {
      depth--;
      throw exceeded(
          "E0322", place, "expressions and calls nest at most LIMIT levels deep", limits.depth());
    }
  }

  void leave() {
    depth--;
  }

  /** Counts work that does not show as expressions. */
  void charge(long work, Place place) {
    steps += work;
    if (steps > limits.steps()) {
      throw exceeded(
          "E0321", place, "a file takes at most LIMIT steps to evaluate", limits.steps());
    }
  }

  /** Checks the size of a list or map before it is made. */
  void elements(long size, Place place) {
    if (size > limits.elements()) {
      throw exceeded("E0323", place, "a list or map has at most LIMIT elements", limits.elements());
    }
    charge(size, place);
  }

  /** Checks the length of a string before it is made. */
  void chars(long length, Place place) {
    if (length > limits.stringChars()) {
      throw exceeded("E0324", place, "a string has at most LIMIT characters", limits.stringChars());
    }
    charge(length / CHARS_PER_NODE, place);
  }

  /** Checks the bits of an integer before or after it is made. */
  void bits(long bits, Place place) {
    if (bits > limits.integerBits()) {
      throw exceeded("E0326", place, "an integer has at most LIMIT bits", limits.integerBits());
    }
  }

  /** Checks a new value, and counts the work of making it. */
  void made(ConfigNode node, Place place) {
    if (node instanceof ValueNode leaf) {
      if (leaf.value() instanceof String text) {
        chars(text.length(), place);
      } else if (leaf.value() instanceof BigInteger integer) {
        bits(integer.bitLength(), place);
      }
    } else if (!weights.containsKey(node)) {
      elements(size(node), place);
      Weight weight = weigh(node);
      if (weight.nodes() > limits.treeNodes()) {
        throw exceeded("E0325", place, "a value has at most LIMIT nodes", limits.treeNodes());
      }
      if (weight.depth() > limits.depth()) {
        throw exceeded(
            "E0322", place, "lists and maps nest at most LIMIT levels deep", limits.depth());
      }
    }
  }

  /** Returns the number of nodes in a value. */
  long nodes(ConfigNode node) {
    return weigh(node).nodes();
  }

  private Weight weigh(ConfigNode node) {
    if (node instanceof ValueNode leaf) {
      return leaf.value() instanceof String text && text.length() > CHARS_PER_NODE
          ? new Weight(1 + text.length() / CHARS_PER_NODE, 0)
          : LEAF;
    }
    Weight known = weights.get(node);
    if (known != null) {
      return known;
    }
    long nodes = 1;
    int deepest = 0;
    if (node instanceof ListNode list) {
      for (ConfigNode child : list.items()) {
        Weight weight = weigh(child);
        nodes += weight.nodes();
        deepest = Math.max(deepest, weight.depth());
      }
    } else {
      for (MapNode.Entry entry : ((MapNode) node).entries().values()) {
        Weight weight = weigh(entry.value());
        nodes += weight.nodes();
        deepest = Math.max(deepest, weight.depth());
      }
    }
    Weight weight = new Weight(nodes, deepest + 1);
    weights.put(node, weight);
    return weight;
  }

  private static int size(ConfigNode node) {
    return node instanceof ListNode list ? list.size() : ((MapNode) node).size();
  }

  private static Failure exceeded(String id, Place place, String what, long limit) {
    return Failure.fatal(
        Diagnostic.error(id, place, what.replace("LIMIT", Long.toString(limit)))
            .note("whoever loads the config can raise its limits: LoadOptions.limits(…)"));
  }
}
