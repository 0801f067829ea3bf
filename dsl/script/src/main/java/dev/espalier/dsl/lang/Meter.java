package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Counts what a file asks for, and stops it at the limits. */
final class Meter {

  private static final int CHARS_PER_NODE = 32;

  private final Limits limits;
  private long steps;
  private int depth;

  Meter(Limits limits) {
    this.limits = limits;
  }

  /** Counts one step, one level deeper; {@link #leave} must follow. */
  void enter(Expression expression) {
    if (++steps > limits.steps()) {
      throw tooManySteps(expression.place());
    } else if (depth == limits.depth()) {
      throw exceeded(
          "E0322",
          expression.place(),
          "expressions and calls nest at most LIMIT levels deep",
          limits.depth());
    }
    depth++;
  }

  void leave() {
    depth--;
  }

  /** Counts work that does not show as expressions. */
  void charge(long work, Place place) {
    steps += work;
    if (steps > limits.steps()) {
      throw tooManySteps(place);
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
    if (!(node instanceof ValueNode)) {
      elements(size(node), place);
    }
    check(node, place);
  }

  /** Checks the value of an expression; whatever computed it has counted the work. */
  void check(ConfigNode node, Expression expression) {
    if (!(node instanceof ValueNode leaf) || !isSmall(leaf.value())) {
      check(node, expression.place());
    }
  }

  /** Tells whether a scalar is within every limit and costs nothing. */
  private boolean isSmall(@Nullable Object value) {
    return value instanceof String text
        ? text.length() < CHARS_PER_NODE && text.length() <= limits.stringChars()
        : !(value instanceof BigInteger);
  }

  private void check(ConfigNode node, Place place) {
    if (node instanceof ValueNode leaf) {
      if (leaf.value() instanceof String text) {
        chars(text.length(), place);
      } else if (leaf.value() instanceof BigInteger integer) {
        bits(integer.bitLength(), place);
      }
      return;
    }
    if (size(node) > limits.elements()) {
      throw exceeded("E0323", place, "a list or map has at most LIMIT elements", limits.elements());
    } else if (node.weight() > limits.treeNodes()) {
      throw exceeded("E0325", place, "a value has at most LIMIT nodes", limits.treeNodes());
    } else if (node.depth() > limits.depth()) {
      throw exceeded(
          "E0322", place, "lists and maps nest at most LIMIT levels deep", limits.depth());
    }
  }

  private static int size(ConfigNode node) {
    return node instanceof ListNode list ? list.size() : ((MapNode) node).size();
  }

  private Failure tooManySteps(Place place) {
    return exceeded("E0321", place, "a file takes at most LIMIT steps to evaluate", limits.steps());
  }

  private static Failure exceeded(String id, Place place, String what, long limit) {
    return Failure.fatal(
        Diagnostic.error(id, place, what.replace("LIMIT", Long.toString(limit)))
            .note("whoever loads the config can raise its limits: LoadOptions.limits(…)"));
  }
}
