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

/** Takes parts out of values: keys of maps, elements and stretches of lists and strings. */
final class Members {

  private final Meter meter;

  Members(Meter meter) {
    this.meter = meter;
  }

  /** Returns {@code target.key}, {@code target?.key} or {@code target*.key}. */
  ConfigNode property(ConfigNode target, Expression.Member key, Place place) {
    if (key.access() == Expression.Access.SAFE
        && target instanceof ValueNode leaf
        && leaf.isNull()) {
      return target;
    }
    if (key.access() == Expression.Access.SPREAD && target instanceof ListNode list) {
      meter.charge(list.size(), place);
      List<ConfigNode> items = new ArrayList<>();
      for (ConfigNode item : list.items()) {
        items.add(of(item, Key.of(key.name()), key.place()));
      }
      return list.withItems(items).withOrigin(Origin.at(place));
    }
    return of(target, Key.of(key.name()), key.place());
  }

  /** Returns {@code target[index]}; a list of indices picks several elements. */
  ConfigNode index(ConfigNode target, ConfigNode index, Place indexPlace, Place place) {
    if (target instanceof MapNode) {
      Key key = Values.key(index);
      if (key == null) {
        throw Failure.of(
            Diagnostic.error(
                "E0311",
                indexPlace,
                "a key is a string or an integer, not " + Values.describe(index)));
      }
      return of(target, key, indexPlace);
    } else if (target instanceof ListNode list && index instanceof ListNode indices) {
      meter.charge(indices.size(), place);
      List<ConfigNode> items = new ArrayList<>();
      for (ConfigNode each : indices.items()) {
        items.add(element(list, each, indexPlace));
      }
      return list.withItems(items).withOrigin(Origin.at(place));
    } else if (target instanceof ListNode list) {
      return element(list, index, indexPlace);
    } else if (target instanceof ValueNode leaf && leaf.value() instanceof String text) {
      int position = position(index, text.length(), "string", indexPlace);
      return ValueNode.of(text.substring(position, position + 1)).withOrigin(Origin.at(place));
    }
    throw noParts(target, place);
  }

  /** Returns {@code target[first..last]}; a first index behind the last one turns the order. */
  ConfigNode slice(ConfigNode target, Slice slice, Place place) {
    if (target instanceof ListNode list) {
      List<ConfigNode> items = new ArrayList<>();
      for (int position : positions(slice, list.size(), list.kind())) {
        items.add(list.items().get(position));
      }
      return list.withItems(items).withOrigin(Origin.at(place));
    } else if (target instanceof ValueNode leaf && leaf.value() instanceof String text) {
      StringBuilder part = new StringBuilder();
      for (int position : positions(slice, text.length(), "string")) {
        part.append(text.charAt(position));
      }
      return ValueNode.of(part.toString()).withOrigin(Origin.at(place));
    }
    throw noParts(target, place);
  }

  private List<Integer> positions(Slice slice, int size, String kind) {
    Expression.Range range = slice.range();
    long first = bound(slice.first(), size, range.first().place());
    long last = bound(slice.last(), size, range.last().place());
    int step = first <= last ? 1 : -1;
    first += range.skipsFirst() ? step : 0;
    last -= range.skipsLast() ? step : 0;
    List<Integer> positions = new ArrayList<>();
    meter.charge(Math.min(size, Math.abs(last - first)), range.place());
    for (long i = first; step > 0 ? i <= last : i >= last; i += step) {
      if (i < 0 || i >= size) {
        throw outside(i, size, kind, range.place());
      }
      positions.add((int) i);
    }
    return positions;
  }

  private static long bound(ConfigNode node, int size, Place place) {
    Long index = Numbers.small(node);
    if (index == null) {
      throw notAnIndex(node, place);
    }
    return index < 0 ? index + size : index;
  }

  private static ConfigNode of(ConfigNode target, Key key, Place place) {
    if (!(target instanceof MapNode map)) {
      Diagnostic error =
          Diagnostic.error(
              "E0307",
              place,
              "only maps have keys; '%s' is asked of %s".formatted(key, Values.describe(target)));
      throw Failure.of(
          target instanceof ListNode ? error.note("of each element: list*." + key) : error);
    }
    ConfigNode value = map.get(key);
    if (value == null) {
      throw Failure.of(
          Diagnostic.error("E0303", place, "the map has no key '%s'".formatted(key))
              .suggest(key.toString(), map.keys().stream().map(Key::toString).toList())
              .related(map.place(), "the map"));
    }
    return value;
  }

  private static ConfigNode element(ListNode list, ConfigNode index, Place place) {
    return list.items().get(position(index, list.size(), list.kind(), place));
  }

  private static int position(ConfigNode index, int size, String kind, Place place) {
    Long given = Numbers.small(index);
    if (given == null) {
      throw notAnIndex(index, place);
    }
    long position = given < 0 ? given + size : given;
    if (position < 0 || position >= size) {
      throw outside(given, size, kind, place);
    }
    return (int) position;
  }

  private static Failure outside(long index, int size, String kind, Place place) {
    return Failure.of(
        Diagnostic.error(
            "E0304", place, "there is no element %d in a %s of %d".formatted(index, kind, size)));
  }

  private static Failure notAnIndex(ConfigNode index, Place place) {
    return Failure.of(
        Diagnostic.error("E0307", place, "an index is an integer, not " + Values.describe(index)));
  }

  private static Failure noParts(ConfigNode target, Place place) {
    return Failure.of(
        Diagnostic.error("E0307", place, Values.describe(target) + " has no elements to pick"));
  }
}
