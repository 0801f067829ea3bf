package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.ListNode;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of a method, whose arguments have been counted.
 *
 * @param target the value whose method is called
 * @param arguments what it is given
 * @param block the closure, or null if there is none
 * @param name the method's name
 * @param place where the call stands
 * @param session what the evaluation of the file shares
 * @param operators compares values
 */
record Invocation(
    ConfigNode target,
    List<ConfigNode> arguments,
    @Nullable Closure block,
    Expression.Member name,
    Place place,
    Session session,
    Operators operators) {

  Meter meter() {
    return session.meter();
  }

  boolean has(int index) {
    return index < arguments.size();
  }

  ConfigNode node(int index) {
    return arguments.get(index);
  }

  String string(int index) {
    if (node(index) instanceof ValueNode leaf && leaf.value() instanceof String text) {
      return text;
    }
    throw takes("a string", node(index));
  }

  long integer(int index) {
    Long value = Numbers.small(node(index));
    if (value == null) {
      throw takes("an integer", node(index));
    }
    return value;
  }

  /** Returns an integer argument brought into the range of an int. */
  int size(int index) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(integer(index), Integer.MAX_VALUE));
  }

  double number(int index) {
    if (!Numbers.isNumber(node(index))) {
      throw takes("a number", node(index));
    }
    return Numbers.real(node(index));
  }

  ListNode list(int index) {
    if (node(index) instanceof ListNode list) {
      return list;
    }
    throw takes("a list", node(index));
  }

  /** Returns the closure of a method that needs one. */
  Closure closure() {
    if (block == null) {
      throw new IllegalStateException("a method that needs no closure asks for one");
    }
    return block;
  }

  /** Returns a result with the call as its origin, its size checked. */
  ConfigNode result(ConfigNode node) {
    ConfigNode result = node.withOrigin(Origin.at(place));
    meter().made(result, place);
    return result;
  }

  ConfigNode result(String text) {
    return result(ValueNode.of(text));
  }

  ConfigNode result(boolean truth) {
    return result(ValueNode.of(truth));
  }

  ConfigNode result(long number) {
    return result(ValueNode.of(number));
  }

  ConfigNode result(List<ConfigNode> items) {
    meter().elements(items.size(), place);
    return result(ListNode.of(items));
  }

  Failure takes(String wanted, ConfigNode given) {
    return Failure.of(
        Diagnostic.error(
            "E0306",
            place,
            "'%s' takes %s, not %s".formatted(name.name(), wanted, Values.describe(given))));
  }

  Failure wrong(String what) {
    return Failure.of(Diagnostic.error("E0306", place, what));
  }
}
