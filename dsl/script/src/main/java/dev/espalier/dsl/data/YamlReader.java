package dev.espalier.dsl.data;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Expression;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Turns the events of a YAML file into expressions. */
final class YamlReader {

  private final Iterator<Event> events;
  private final Positions positions;
  private final Marks marks;
  private final Structures structures;
  private final int limit;
  private final Problems problems;
  private final Templates templates;
  private final Tags tags;
  private final Anchors anchors;

  YamlReader(
      Iterator<Event> events,
      Positions positions,
      Marks marks,
      Structures structures,
      int limit,
      Problems problems) {
    this.events = events;
    this.positions = positions;
    this.marks = marks;
    this.structures = structures;
    this.limit = limit;
    this.problems = problems;
    this.templates = new Templates(positions, problems);
    this.tags = new Tags(new CoreSchema(new Literals(problems)), marks, problems);
    this.anchors = new Anchors(marks, problems);
  }

  /**
   * Reads the one document of the file.
   *
   * @param start the place of an empty one
   */
  Expression read(Place start) throws TooDeepException {
    Expression root = new Expression.Mapping(start, List.of());
    int documents = 0;
    while (events.hasNext()) {
      Event event = events.next();
      if (event.getEventId() == Event.ID.DocumentStart && documents++ > 0) {
        problems.add(
            Diagnostic.error("E0025", marks.of(event), "a config file holds one document")
                .label("a second one begins here")
                .note("files are put together by _base_"));
        return root;
      } else if (event instanceof NodeEvent node) {
        root = isEmpty(node) ? root : value(node, 0);
      }
    }
    return root;
  }

  private static boolean isEmpty(NodeEvent event) {
    return event instanceof ScalarEvent scalar && scalar.isPlain() && scalar.getValue().isEmpty();
  }

  private Expression value(NodeEvent event, int depth) throws TooDeepException {
    if (depth > limit) {
      throw new TooDeepException(marks.of(event), limit);
    } else if (event instanceof AliasEvent alias) {
      return anchors.find(alias);
    }
    anchors.begin(event);
    Expression value;
    if (event instanceof ScalarEvent scalar) {
      value = scalar(scalar);
    } else if (event instanceof MappingStartEvent map) {
      value = map(map, depth);
    } else {
      value = list((CollectionStartEvent) event, depth);
    }
    anchors.end(event, value);
    return value;
  }

  private Expression scalar(ScalarEvent event) {
    Expression.Literal known = tags.scalar(event);
    if (known != null) {
      return known;
    }
    boolean quoted = event.isSQuoted() || event.isDQuoted();
    return templates.read(event.getValue(), marks.of(event), marks.start(event) + (quoted ? 1 : 0));
  }

  private Expression list(CollectionStartEvent event, int depth) throws TooDeepException {
    tags.check(event, "seq");
    int start = marks.start(event);
    List<Expression.Item> items = new ArrayList<>();
    Event next = events.next();
    while (next.getEventId() != Event.ID.SequenceEnd) {
      items.add(new Expression.Item(value((NodeEvent) next, depth + 1), false));
      next = events.next();
    }
    return new Expression.Sequence(positions.at(start, marks.end(next)), false, items);
  }

  private Expression map(MappingStartEvent event, int depth) throws TooDeepException {
    tags.check(event, "map");
    int start = marks.start(event);
    if (event.isFlow() && positions.text().startsWith(Templates.OPEN, start)) {
      return variable(start);
    }
    List<Expression.Pair> pairs = new ArrayList<>();
    Event next = events.next();
    while (next.getEventId() != Event.ID.MappingEnd) {
      Expression key = key((NodeEvent) next, depth + 1);
      pairs.add(new Expression.Pair(key, value((NodeEvent) events.next(), depth + 1)));
      next = events.next();
    }
    return structures.map(positions.at(start, marks.end(next)), pairs);
  }

  /**
   * Reads a variable without quotes, which YAML takes for a map that is the key of a map. Since a
   * key is never a map, nothing else can be meant.
   */
  private Expression variable(int start) {
    int open = 1;
    Event event = events.next();
    while (true) {
      if (event instanceof CollectionStartEvent) {
        open++;
      } else if (event.getEventId() == Event.ID.MappingEnd
          || event.getEventId() == Event.ID.SequenceEnd) {
        open--;
      }
      if (open == 0) {
        break;
      }
      event = events.next();
    }
    int end = marks.end(event);
    String written = positions.text().substring(start, end);
    Place place = positions.at(start, end);
    if (written.indexOf(Templates.CLOSE) != written.length() - Templates.CLOSE.length()) {
      problems.add(notAKey(place));
      return Literals.ofNull(place);
    }
    return templates.variable(written, place, start, true);
  }

  private Expression key(NodeEvent event, int depth) throws TooDeepException {
    if (!(event instanceof ScalarEvent scalar)) {
      Expression read = value(event, depth);
      if (event instanceof AliasEvent && read instanceof Expression.Literal) {
        return read;
      }
      problems.add(notAKey(marks.of(event)));
      return Literals.at(marks.of(event), ValueNode.of(""));
    }
    anchors.begin(scalar);
    Place place = marks.of(scalar);
    Expression.Literal key = tags.scalar(scalar);
    if (key == null) {
      String text = scalar.getValue();
      if (scalar.isPlain() && text.equals("<<")) {
        problems.add(
            Diagnostic.error("E0024", place, "'<<' is no part of YAML 1.2")
                .note("a map is varied by a base: _base_: other.yaml"));
      } else if (scalar.isPlain()) {
        structures.checkKey(text, place, "'%s', in quotes".formatted(text));
      }
      key = Literals.at(place, ValueNode.of(text));
    }
    anchors.end(scalar, key);
    return key;
  }

  private static Diagnostic notAKey(Place place) {
    return Diagnostic.error("E0311", place, "a key is a string or an integer")
        .note("a variable goes in quotes: '{{ … }}'");
  }
}
