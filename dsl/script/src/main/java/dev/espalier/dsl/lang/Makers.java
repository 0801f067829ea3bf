package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Merge;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes maps, lists and tuples, and reports every element that cannot be evaluated. */
final class Makers {

  private static final Key TYPE = Key.of("type");

  private final Session session;
  private final Interpreter interpreter;
  private final Statements statements;

  Makers(Session session, Interpreter interpreter, Statements statements) {
    this.session = session;
    this.interpreter = interpreter;
    this.statements = statements;
  }

  /** Returns the map of {@code dict(…)} or {@code Type(…)}. */
  ConfigNode make(Expression.Make make, Frame frame) {
    MapNode.Builder entries = MapNode.builder();
    Expression.Literal type = make.type();
    if (type != null) {
      entries.put(TYPE, type.place(), type.value());
    }
    boolean complete = true;
    for (Expression.Item item : make.arguments().positional()) {
      complete &= session.attempt(() -> include(make, item, entries, frame));
    }
    complete &= fill(make.arguments().named(), type, entries, frame);
    MapNode map = entries.build(Origin.at(make.place()));
    List<Statement> block = make.block();
    if (block != null) {
      MapNode inside = statements.block(block, frame, make.place());
      session.layers().check(map, inside, make.place());
      map = Merge.merge(map, inside, session.problems()).withOrigin(map.origin());
    }
    return finished(map, complete);
  }

  /** Returns a map written out. */
  ConfigNode mapping(Expression.Mapping mapping, Frame frame) {
    MapNode.Builder entries = MapNode.builder();
    boolean complete = fill(mapping.entries(), null, entries, frame);
    return finished(entries.build(Origin.at(mapping.place())), complete);
  }

  /** Returns a list or a tuple. */
  ConfigNode sequence(Expression.Sequence sequence, Frame frame) {
    List<ConfigNode> items = new ArrayList<>(sequence.items().size());
    boolean complete = addAll(sequence.items(), items, frame);
    ListNode list = sequence.tuple() ? ListNode.tuple(items) : ListNode.of(items);
    return finished(list.withOrigin(Origin.at(sequence.place())), complete);
  }

  /** Returns the integers of a range. */
  ConfigNode range(Expression.Range range, ConfigNode first, ConfigNode last) {
    long from = bound(first, range.first().place());
    long to = bound(last, range.last().place());
    int step = from <= to ? 1 : -1;
    long size = Math.abs(Math.subtractExact(to, from)) + 1;
    session.meter().elements(size, range.place());
    List<ConfigNode> items = new ArrayList<>();
    Origin origin = Origin.at(range.place());
    for (long i = 0; i < size; i++) {
      boolean skipped = (i == 0 && range.skipsFirst()) || (i == size - 1 && range.skipsLast());
      if (!skipped) {
        items.add(ValueNode.of(from + step * i).withOrigin(origin));
      }
    }
    return ListNode.of(items).withOrigin(origin);
  }

  /** Adds the values of items to a list; tells whether all could be evaluated. */
  boolean addAll(List<Expression.Item> items, List<ConfigNode> values, Frame frame) {
    boolean complete = true;
    for (Expression.Item item : items) {
      complete &= session.attempt(() -> add(item, values, frame));
    }
    return complete;
  }

  private void add(Expression.Item item, List<ConfigNode> values, Frame frame) {
    ConfigNode value =
        item.spread()
            ? interpreter.known(item.value(), frame)
            : interpreter.evaluate(item.value(), frame);
    if (!item.spread()) {
      values.add(value);
    } else if (value instanceof ListNode list) {
      session.meter().elements((long) values.size() + list.size(), item.value().place());
      values.addAll(list.items());
    } else {
      throw wrongSpread("*", "list", value, item.value().place());
    }
  }

  private void include(
      Expression.Make make, Expression.Item item, MapNode.Builder entries, Frame frame) {
    String name = make.type() == null ? "dict" : String.valueOf(make.type().value().value());
    ConfigNode value = interpreter.known(item.value(), frame);
    boolean single = make.arguments().positional().size() == 1 && !item.spread();
    if (!single || !(value instanceof MapNode map)) {
      throw Failure.of(
          Diagnostic.error(
                  "E0306",
                  item.value().place(),
                  "'%s' takes named arguments, or one map".formatted(name))
              .label("this is " + Values.describe(value))
              .note("write a name before each value: %s(name: value)".formatted(name)));
    }
    if (make.type() != null && map.get(TYPE) != null) {
      throw typeTwice(map.keyPlace(TYPE), name);
    }
    includeAll(map, item.value().place(), entries);
  }

  private void includeAll(MapNode map, Place place, MapNode.Builder entries) {
    session.meter().charge(map.size(), place);
    entries.putAll(map);
  }

  private boolean fill(
      List<Expression.Entry> written,
      Expression.@Nullable Literal type,
      MapNode.Builder entries,
      Frame frame) {
    Map<Key, Place> seen = new HashMap<>();
    boolean complete = true;
    for (Expression.Entry entry : written) {
      complete &=
          session.attempt(
              () -> {
                if (entry instanceof Expression.SpreadMap spread) {
                  spread(spread, entries, frame);
                } else {
                  pair((Expression.Pair) entry, type, seen, entries, frame);
                }
              });
    }
    return complete;
  }

  private void spread(Expression.SpreadMap spread, MapNode.Builder entries, Frame frame) {
    ConfigNode value = interpreter.known(spread.map(), frame);
    if (!(value instanceof MapNode map)) {
      throw wrongSpread("*:", "map", value, spread.map().place());
    }
    includeAll(map, spread.map().place(), entries);
  }

  private void pair(
      Expression.Pair pair,
      Expression.@Nullable Literal type,
      Map<Key, Place> seen,
      MapNode.Builder entries,
      Frame frame) {
    Place place = pair.key().place();
    ConfigNode word = interpreter.known(pair.key(), frame);
    Key key = Values.key(word);
    if (key == null) {
      throw Failure.of(
          Diagnostic.error(
              "E0311", place, "a key is a string or an integer, not " + Values.describe(word)));
    }
    if (type != null && key.equals(TYPE)) {
      throw typeTwice(place, String.valueOf(type.value().value()));
    }
    Place before = seen.putIfAbsent(key, place);
    if (before != null) {
      throw Failure.of(
          Diagnostic.error("E0310", place, "the key '%s' is given twice".formatted(key))
              .related(before, "here first"));
    }
    entries.put(key, place, interpreter.evaluate(pair.value(), frame));
  }

  private ConfigNode finished(ConfigNode node, boolean complete) {
    if (!complete) {
      throw Failure.consequence();
    }
    session.meter().made(node, node.place());
    return node;
  }

  private static long bound(ConfigNode node, Place place) {
    Long bound = Numbers.small(node);
    if (bound == null || Math.abs(bound) > Integer.MAX_VALUE) {
      throw Failure.of(
          Diagnostic.error(
              "E0307",
              place,
              "a range goes from integer to integer, not " + Values.describe(node)));
    }
    return bound;
  }

  private static Failure wrongSpread(String sign, String wanted, ConfigNode value, Place place) {
    return Failure.of(
        Diagnostic.error(
            "E0307",
            place,
            "'%s' spreads a %s, not %s".formatted(sign, wanted, Values.describe(value))));
  }

  private static Failure typeTwice(Place place, String name) {
    return Failure.of(
        Diagnostic.error("E0310", place, "'type' is given twice")
            .note("%s(…) already means dict(type: '%s', …)".formatted(name, name)));
  }
}
