package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies operators to values. */
final class Operators {

  private final Meter meter;
  private final Unknowns unknowns;
  private final Arithmetic arithmetic;

  Operators(Meter meter, Unknowns unknowns) {
    this.meter = meter;
    this.unknowns = unknowns;
    this.arithmetic = new Arithmetic(meter);
  }

  /** Returns what an operator makes of two values. */
  ConfigNode apply(Operator operator, ConfigNode left, ConfigNode right, Place place) {
    needs(operator, left, right, place);
    return switch (operator) {
      case EQUAL -> truth(same(left, right, place), place);
      case NOT_EQUAL -> truth(!same(left, right, place), place);
      case LESS -> truth(compare(operator, left, right, place) < 0, place);
      case LESS_EQUAL -> truth(compare(operator, left, right, place) <= 0, place);
      case GREATER -> truth(compare(operator, left, right, place) > 0, place);
      case GREATER_EQUAL -> truth(compare(operator, left, right, place) >= 0, place);
      case COMPARE ->
          at(place, ValueNode.of(Integer.signum(compare(operator, left, right, place))));
      case IN -> truth(holds(operator, left, right, place), place);
      case NOT_IN -> truth(!holds(operator, left, right, place), place);
      case AND, OR -> throw new IllegalArgumentException("evaluated with its right side");
      default -> at(place, combine(operator, left, right, place));
    };
  }

  /** Returns a number with the other sign. */
  ConfigNode negative(ConfigNode operand, Place place) {
    if (!Numbers.isNumber(operand)) {
      throw Failure.of(
          Diagnostic.error("E0307", place, "'-' takes a number, not " + Values.describe(operand)));
    }
    return at(place, arithmetic.negative(operand));
  }

  /** Compares two numbers or two strings. */
  int compare(Operator operator, ConfigNode left, ConfigNode right, Place place) {
    if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
      return Numbers.compare(left, right);
    }
    String a = string(left);
    String b = string(right);
    if (a != null && b != null) {
      return a.compareTo(b);
    }
    throw wrongTypes(operator, left, right, place);
  }

  /**
   * Fails if a value is unknown that the operator looks at; sums and repetitions only move parts.
   */
  private void needs(Operator operator, ConfigNode left, ConfigNode right, Place place) {
    boolean moves = operator == Operator.PLUS || operator == Operator.TIMES;
    Unknown list = right instanceof ListNode ? unknowns.find(left) : null;
    if (operator == Operator.PLUS && list != null) {
      throw unknowns.computed(
          list, place, "elements are added to a base's list by a map: {_append_: […]}");
    }
    for (ConfigNode side : List.of(left, right)) {
      if (moves) {
        unknowns.needs(side, place);
      } else {
        unknowns.needsAll(side, place);
      }
    }
  }

  private boolean same(ConfigNode left, ConfigNode right, Place place) {
    meter.charge(Math.min(left.weight(), right.weight()), place);
    return Values.equal(left, right);
  }

  private boolean holds(Operator operator, ConfigNode item, ConfigNode all, Place place) {
    if (all instanceof ListNode list) {
      meter.charge(list.weight(), place);
      return list.items().stream().anyMatch(each -> Values.equal(item, each));
    } else if (all instanceof MapNode map) {
      Key key = Values.key(item);
      return key != null && map.get(key) != null;
    }
    Failure failure = wrongTypes(operator, item, all, place);
    throw string(all) == null
        ? failure
        : Failure.of(
            Diagnostic.error("E0307", place, "'in' looks into lists and maps, not into strings")
                .label("write text.contains(part)"));
  }

  private ConfigNode combine(Operator operator, ConfigNode left, ConfigNode right, Place place) {
    if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
      return arithmetic.apply(operator, left, right, place);
    } else if (operator == Operator.PLUS) {
      return plus(left, right, place);
    } else if (operator == Operator.TIMES) {
      return repeat(left, right, place);
    } else if (operator == Operator.MINUS
        && left instanceof ListNode list
        && right instanceof ListNode gone) {
      meter.charge(list.weight() * gone.size(), place);
      return list.withItems(
          list.items().stream()
              .filter(item -> gone.items().stream().noneMatch(each -> Values.equal(item, each)))
              .toList());
    }
    throw wrongTypes(operator, left, right, place);
  }

  private ConfigNode plus(ConfigNode left, ConfigNode right, Place place) {
    if (left instanceof ListNode a && right instanceof ListNode b) {
      meter.elements((long) a.size() + b.size(), place);
      List<ConfigNode> items = new ArrayList<>(a.items());
      items.addAll(b.items());
      return a.withItems(items);
    } else if (left instanceof MapNode a && right instanceof MapNode b) {
      meter.charge((long) a.size() + b.size(), place);
      return a.toBuilder().putAll(b).build(Origin.at(place));
    } else if ((string(left) != null && right instanceof ValueNode)
        || (string(right) != null && left instanceof ValueNode)) {
      String text = Values.text(left, place) + Values.text(right, place);
      meter.chars(text.length(), place);
      return ValueNode.of(text);
    }
    throw wrongTypes(Operator.PLUS, left, right, place);
  }

  private ConfigNode repeat(ConfigNode what, ConfigNode times, Place place) {
    Long count = Numbers.small(times);
    String text = string(what);
    if (count == null) {
      throw wrongTypes(Operator.TIMES, what, times, place);
    }
    long repeats = Math.max(0, count);
    if (what instanceof ListNode list) {
      meter.elements(product(list.size(), repeats), place);
      List<ConfigNode> items = new ArrayList<>();
      for (long i = 0; i < repeats; i++) {
        items.addAll(list.items());
      }
      return list.withItems(items);
    } else if (text != null) {
      meter.chars(product(text.length(), repeats), place);
      return ValueNode.of(text.repeat((int) repeats));
    }
    throw wrongTypes(Operator.TIMES, what, times, place);
  }

  private static long product(long size, long repeats) {
    return repeats > Integer.MAX_VALUE ? Long.MAX_VALUE : size * repeats;
  }

  private static Failure wrongTypes(
      Operator operator, ConfigNode left, ConfigNode right, Place place) {
    Diagnostic error =
        Diagnostic.error(
            "E0307",
            place,
            "'%s' cannot combine %s and %s"
                .formatted(operator.symbol(), Values.describe(left), Values.describe(right)));
    boolean append = operator == Operator.PLUS && left instanceof ListNode;
    return Failure.of(append ? error.label("to append one element: list + [element]") : error);
  }

  private static @Nullable String string(ConfigNode node) {
    return node instanceof ValueNode leaf && leaf.value() instanceof String text ? text : null;
  }

  private static ConfigNode truth(boolean value, Place place) {
    return at(place, ValueNode.of(value));
  }

  private static ConfigNode at(Place place, ConfigNode node) {
    return node.withOrigin(Origin.at(place));
  }
}
