package dev.espalier.dsl.convert;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Expression;
import dev.espalier.dsl.lang.Statement;
import dev.espalier.dsl.print.Braces;
import dev.espalier.dsl.print.GroovyPrinter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the expressions of one file into a tree without evaluating them; reports what is computed.
 *
 * <p>In a tree for JSON or YAML, strings hold variables as these files write them. In one for
 * Groovy, a value with variables is a leaf whose text is kept beside the tree.
 */
final class PlainTree {

  private static final ValueNode NOTHING = ValueNode.ofNull();

  private final boolean groovy;
  private final int limit;
  private final Problems problems;
  private final Variables variables;
  private final IdentityHashMap<ConfigNode, String> written = new IdentityHashMap<>();
  private int nodes;

  PlainTree(boolean groovy, int limit, Problems problems) {
    this.groovy = groovy;
    this.limit = limit;
    this.problems = problems;
    this.variables = new Variables(groovy);
  }

  /** Returns the Groovy text of a leaf that is more than its value, or null. */
  @Nullable String written(ValueNode leaf) {
    return written.get(leaf);
  }

  ConfigNode of(Expression expression) {
    if (++nodes > limit) {
      if (nodes == limit + 1) {
        problems.add(
            Diagnostic.error(
                "E0325", expression.place(), "a file has at most %d nodes".formatted(limit)));
      }
      return NOTHING;
    } else if (expression instanceof Expression.Literal literal) {
      return literal(literal.value());
    } else if (expression instanceof Expression.Sequence list) {
      return list(list);
    } else if (expression instanceof Expression.Mapping map) {
      Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
      fill(map.entries(), entries);
      return MapNode.of(entries);
    } else if (expression instanceof Expression.Make make) {
      return make(make);
    } else if (expression instanceof Expression.Text text) {
      return text(text);
    } else if (expression instanceof Expression.Negative negative
        && of(negative.operand()) instanceof ValueNode leaf
        && leaf.value() instanceof Number) {
      return negative(leaf);
    }
    String variable = variables.whole(expression);
    return variable == null ? computed(expression.place()) : leaf(variable);
  }

  /** Returns the map of a block. */
  MapNode block(List<Statement> body) {
    Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
    fill(body, entries);
    return MapNode.of(entries);
  }

  private void fill(List<Statement> body, Map<Key, MapNode.Entry> entries) {
    for (Statement statement : body) {
      if (statement instanceof Statement.Assign assign && assign.target().steps().isEmpty()) {
        put(assign.target().name(), assign.place(), of(assign.value()), entries);
      } else if (statement instanceof Statement.Block block) {
        put(block.name(), block.place(), block(block.body()), entries);
      } else {
        computed(statement.place());
      }
    }
  }

  private void put(String name, Place place, ConfigNode value, Map<Key, MapNode.Entry> entries) {
    if (entries.putIfAbsent(Key.of(name), new MapNode.Entry(place, value)) != null) {
      computed(place);
    }
  }

  private ConfigNode literal(ValueNode value) {
    return !groovy && value.value() instanceof String text
        ? ValueNode.of(Braces.TEXT.written(text))
        : value;
  }

  private static ValueNode negative(ValueNode leaf) {
    if (leaf.value() instanceof Double number) {
      return ValueNode.of(-number);
    }
    return ValueNode.of(new BigInteger(String.valueOf(leaf.value())).negate());
  }

  private ConfigNode list(Expression.Sequence sequence) {
    List<ConfigNode> items = new ArrayList<>();
    for (Expression.Item item : sequence.items()) {
      items.add(item.spread() ? computed(item.value().place()) : of(item.value()));
    }
    return sequence.tuple() ? ListNode.tuple(items) : ListNode.of(items);
  }

  private ConfigNode make(Expression.Make make) {
    Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
    Expression.Literal type = make.type();
    if (type != null) {
      entries.put(Key.of("type"), new MapNode.Entry(type.place(), type.value()));
    }
    if (!make.arguments().positional().isEmpty()) {
      return computed(make.place());
    }
    fill(make.arguments().named(), entries);
    List<Statement> block = make.block();
    if (block != null) {
      fill(block, entries);
    }
    return MapNode.of(entries);
  }

  private void fill(Iterable<Expression.Entry> pairs, Map<Key, MapNode.Entry> entries) {
    for (Expression.Entry entry : pairs) {
      Object key =
          entry instanceof Expression.Pair pair && pair.key() instanceof Expression.Literal literal
              ? literal.value().value()
              : null;
      if (!(entry instanceof Expression.Pair pair)
          || !(key instanceof String || key instanceof Long)) {
        computed(
            entry instanceof Expression.Pair pair
                ? pair.key().place()
                : ((Expression.SpreadMap) entry).map().place());
        continue;
      }
      Key name = key instanceof Long number ? Key.of(number) : Key.of(key.toString());
      MapNode.Entry value = new MapNode.Entry(pair.key().place(), of(pair.value()));
      if (entries.putIfAbsent(name, value) != null) {
        problems.add(
            Diagnostic.error(
                "E0310", pair.key().place(), "the key '%s' is given twice".formatted(name)));
      }
    }
  }

  private ConfigNode text(Expression.Text text) {
    StringBuilder out = new StringBuilder();
    for (Expression part : text.parts()) {
      if (part instanceof Expression.Literal literal) {
        String plain = String.valueOf(literal.value().value());
        out.append(groovy ? inDoubleQuotes(plain) : Braces.TEXT.written(plain));
      } else {
        String variable = variables.inside(part);
        if (variable == null) {
          return computed(part.place());
        }
        out.append(variable);
      }
    }
    return leaf(groovy ? "\"" + out + "\"" : out.toString());
  }

  private static String inDoubleQuotes(String text) {
    String single = GroovyPrinter.printValue(ValueNode.of(text));
    return single
        .substring(1, single.length() - 1)
        .replace("\\'", "'")
        .replace("\"", "\\\"")
        .replace("$", "\\$");
  }

  private ConfigNode leaf(String text) {
    ValueNode leaf = ValueNode.of(text);
    if (groovy) {
      written.put(leaf, text);
    }
    return leaf;
  }

  private ConfigNode computed(Place place) {
    problems.add(
        Diagnostic.error("E0030", place, "this cannot be written in the other syntax as it is")
            .note("'espalier print' writes what the config comes to, with its bases merged"));
    return NOTHING;
  }
}
