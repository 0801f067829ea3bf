package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The methods of lists that take a closure, or may. */
final class ListClosures {

  private static final MethodTable.Block NEEDED = MethodTable.Block.REQUIRED;
  private static final MethodTable.Block MAYBE = MethodTable.Block.OPTIONAL;

  static final MethodTable TABLE =
      new MethodTable.Builder()
          .add("collect", 0, 0, NEEDED, ListClosures::collect)
          .add("collectMany", 0, 0, NEEDED, ListClosures::collectMany)
          .add("collectEntries", 0, 0, MAYBE, ListClosures::collectEntries)
          .add("findAll", 0, 0, NEEDED, ListClosures::findAll)
          .add("find", 0, 0, NEEDED, in -> found(in).stream().findFirst().orElseGet(() -> none(in)))
          .add("findIndexOf", 0, 0, NEEDED, ListClosures::findIndexOf)
          .add("each", 0, 0, NEEDED, ListClosures::each)
          .add("eachWithIndex", 0, 0, NEEDED, ListClosures::eachWithIndex)
          .add("inject", 0, 1, NEEDED, ListClosures::inject)
          .add("any", 0, 0, NEEDED, in -> in.result(!found(in).isEmpty()))
          .add("every", 0, 0, NEEDED, in -> in.result(found(in).size() == items(in).size()))
          .add("count", 0, 1, MAYBE, ListClosures::count)
          .add("groupBy", 0, 0, NEEDED, ListClosures::groupBy)
          .add("sum", 0, 1, MAYBE, ListClosures::sum)
          .add("min", 0, 0, MAYBE, in -> extreme(in, -1))
          .add("max", 0, 0, MAYBE, in -> extreme(in, 1))
          .add("sort", 0, 0, MAYBE, ListClosures::sort)
          .add("unique", 0, 0, MAYBE, ListClosures::unique)
          .build();

  private ListClosures() {}

  private static List<ConfigNode> items(Invocation in) {
    return ((ListNode) in.target()).items();
  }

  /** Returns what the closure makes of an element; the element itself if there is no closure. */
  private static ConfigNode applied(Invocation in, ConfigNode item) {
    Closure block = in.block();
    return block == null ? item : block.call(item);
  }

  private static ConfigNode none(Invocation in) {
    return in.result(ValueNode.ofNull());
  }

  private static ConfigNode collect(Invocation in) {
    List<ConfigNode> results = new ArrayList<>();
    for (ConfigNode item : items(in)) {
      results.add(in.closure().call(item));
    }
    return in.result(results);
  }

  private static ConfigNode collectMany(Invocation in) {
    List<ConfigNode> results = new ArrayList<>();
    for (ConfigNode item : items(in)) {
      ConfigNode some = in.closure().call(item);
      if (!(some instanceof ListNode list)) {
        throw in.wrong("the closure of 'collectMany' gives lists, not " + Values.describe(some));
      }
      in.meter().elements((long) results.size() + list.size(), in.place());
      results.addAll(list.items());
    }
    return in.result(results);
  }

  private static ConfigNode collectEntries(Invocation in) {
    Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
    for (ConfigNode item : items(in)) {
      MapMethods.putEntry(in, applied(in, item), entries);
    }
    return in.result(MapNode.of(entries));
  }

  private static List<ConfigNode> found(Invocation in) {
    return items(in).stream().filter(item -> Values.isTrue(in.closure().call(item))).toList();
  }

  private static ConfigNode findAll(Invocation in) {
    return in.result(((ListNode) in.target()).withItems(found(in)));
  }

  private static ConfigNode findIndexOf(Invocation in) {
    List<ConfigNode> items = items(in);
    for (int i = 0; i < items.size(); i++) {
      if (Values.isTrue(in.closure().call(items.get(i)))) {
        return in.result(i);
      }
    }
    return in.result(-1);
  }

  private static ConfigNode each(Invocation in) {
    items(in).forEach(item -> in.closure().call(item));
    return in.target();
  }

  private static ConfigNode eachWithIndex(Invocation in) {
    long index = 0;
    for (ConfigNode item : items(in)) {
      in.closure().call(item, in.result(index++));
    }
    return in.target();
  }

  private static ConfigNode inject(Invocation in) {
    List<ConfigNode> items = items(in);
    if (!in.has(0) && items.isEmpty()) {
      throw in.wrong("'inject' needs a start for an empty list: inject(start) { … }");
    }
    ConfigNode result = in.has(0) ? in.node(0) : items.get(0);
    for (ConfigNode item : in.has(0) ? items : items.subList(1, items.size())) {
      result = in.closure().call(result, item);
    }
    return result;
  }

  private static ConfigNode count(Invocation in) {
    if (in.has(0) == (in.block() != null)) {
      throw in.wrong("'count' takes a value or a closure; all elements are size()");
    } else if (!in.has(0)) {
      return in.result(found(in).size());
    }
    in.meter().charge(in.target().weight(), in.place());
    return in.result(items(in).stream().filter(i -> Values.equal(i, in.node(0))).count());
  }

  private static ConfigNode groupBy(Invocation in) {
    Map<Key, List<ConfigNode>> groups = new LinkedHashMap<>();
    for (ConfigNode item : items(in)) {
      Key key = MapMethods.key(in, in.closure().call(item));
      groups.computeIfAbsent(key, each -> new ArrayList<>()).add(item);
    }
    Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
    groups.forEach((key, all) -> entries.put(key, new MapNode.Entry(in.place(), in.result(all))));
    return in.result(MapNode.of(entries));
  }

  private static ConfigNode sum(Invocation in) {
    ConfigNode sum = in.has(0) ? in.node(0) : null;
    for (ConfigNode item : items(in)) {
      ConfigNode next = applied(in, item);
      sum = sum == null ? next : in.operators().apply(Operator.PLUS, sum, next, in.place());
      in.meter().made(sum, in.place());
    }
    if (sum == null) {
      throw in.wrong("an empty list has no sum; give it a start: sum(0)");
    }
    return sum;
  }

  private static ConfigNode extreme(Invocation in, int sign) {
    ConfigNode best = null;
    ConfigNode bestMeasure = null;
    for (ConfigNode item : items(in)) {
      ConfigNode measure = applied(in, item);
      if (bestMeasure == null
          || in.operators().compare(Operator.LESS, measure, bestMeasure, in.place()) * sign > 0) {
        best = item;
        bestMeasure = measure;
      }
    }
    if (best == null) {
      throw in.wrong("an empty list has no '%s'".formatted(in.name().name()));
    }
    return best;
  }

  private static ConfigNode sort(Invocation in) {
    in.meter().charge(items(in).size() * 16L, in.place());
    Closure block = in.block();
    List<ConfigNode> sorted = new ArrayList<>(items(in));
    if (block != null && block.parameters() == 2) {
      Comparator<ConfigNode> order = (a, b) -> order(in, block.call(a, b));
      return in.result(MergeSort.sorted(sorted, order));
    }
    record Measured(ConfigNode item, ConfigNode measure) {}
    List<Measured> measured =
        sorted.stream().map(item -> new Measured(item, applied(in, item))).toList();
    return in.result(
        MergeSort.sorted(
                measured,
                (a, b) ->
                    in.operators().compare(Operator.LESS, a.measure(), b.measure(), in.place()))
            .stream()
            .map(Measured::item)
            .collect(Collectors.toList()));
  }

  private static int order(Invocation in, ConfigNode result) {
    Long order = Numbers.small(result);
    if (order == null) {
      throw in.wrong("the closure of 'sort' gives an integer, as a <=> b does");
    }
    return Long.signum(order);
  }

  private static ConfigNode unique(Invocation in) {
    Map<ConfigNode, ConfigNode> unique = new LinkedHashMap<>();
    in.meter().charge(in.target().weight(), in.place());
    for (ConfigNode item : items(in)) {
      unique.putIfAbsent(applied(in, item), item);
    }
    return in.result(((ListNode) in.target()).withItems(List.copyOf(unique.values())));
  }
}
