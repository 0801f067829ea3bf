package dev.espalier.dsl.data;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Expression;
import dev.espalier.dsl.lang.KeyStyle;
import dev.espalier.dsl.lang.Program;
import dev.espalier.dsl.lang.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes expressions and programs of what JSON and YAML both have, and of the three forms that stand
 * for what they lack: {@code {"__tuple__": […]}}, {@code {"__dict__": [[key, value], …]}} and
 * {@code {"__float__": "inf"}}.
 */
final class Structures {

  private static final String TUPLE = "__tuple__";
  private static final String DICT = "__dict__";
  private static final String FLOAT = "__float__";

  private static final Map<String, Double> FLOATS =
      Map.of("inf", Double.POSITIVE_INFINITY, "-inf", Double.NEGATIVE_INFINITY, "nan", Double.NaN);

  private final Source source;
  private final Problems problems;

  Structures(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /**
   * Checks the style of a key.
   *
   * @param escape how to write one that must stay as it is
   */
  void checkKey(String key, Place place, String escape) {
    if (KeyStyle.isCamel(key)) {
      problems.add(
          Diagnostic.error("E0013", place, "keys are written in snake_case, not '" + key + "'")
              .label("write '%s'".formatted(KeyStyle.snake(key)))
              .note("a key that must stay as it is: " + escape));
    }
  }

  /** Returns what a map means. */
  Expression map(Place place, List<Expression.Pair> pairs) {
    String only = pairs.size() == 1 ? text(pairs.get(0).key()) : null;
    if (only == null) {
      return new Expression.Mapping(place, List.copyOf(pairs));
    }
    Expression value = pairs.get(0).value();
    return switch (only) {
      case TUPLE -> tuple(place, value);
      case DICT -> new Expression.Mapping(place, List.copyOf(entries(value)));
      case FLOAT -> real(place, value);
      default -> new Expression.Mapping(place, List.copyOf(pairs));
    };
  }

  /** Returns the program in a file whose outermost value is given. */
  Program program(Expression root) {
    Statement.Assign base = null;
    List<Statement> statements = new ArrayList<>();
    if (!(root instanceof Expression.Mapping mapping)) {
      problems.add(
          Diagnostic.error("E0022", root.place(), "a config file holds a map, and this is none")
              .label("write: name: value"));
      return new Program(source, null, List.of(), List.of());
    }
    Map<String, Place> seen = new HashMap<>();
    for (Expression.Entry entry : mapping.entries()) {
      Statement.Assign assign = statement((Expression.Pair) entry);
      if (assign == null) {
        continue;
      }
      String name = assign.target().name();
      Place before = seen.putIfAbsent(name, assign.place());
      if (before != null) {
        problems.add(
            Diagnostic.error("E0310", assign.place(), "the key '%s' is given twice".formatted(name))
                .related(before, "here first"));
      } else if (name.equals("_base_")) {
        base = assign;
      } else {
        statements.add(assign);
      }
    }
    return new Program(source, base, List.of(), statements);
  }

  private Statement.@Nullable Assign statement(Expression.Pair pair) {
    String name = text(pair.key());
    if (name == null) {
      problems.add(
          Diagnostic.error("E0028", pair.key().place(), "a key at the top of a file is a string")
              .note("integers are keys of inner maps only"));
      return null;
    }
    return new Statement.Assign(
        new Statement.Target(name, pair.key().place(), List.of()), pair.value());
  }

  private Expression tuple(Place place, Expression value) {
    if (value instanceof Expression.Sequence list && !list.tuple()) {
      return new Expression.Sequence(place, true, list.items());
    }
    return wrong(TUPLE, "a list", value);
  }

  private List<Expression.Entry> entries(Expression value) {
    List<Expression.Entry> entries = new ArrayList<>();
    if (!(value instanceof Expression.Sequence list)) {
      wrong(DICT, "a list of pairs: [[key, value], …]", value);
      return entries;
    }
    for (Expression.Item item : list.items()) {
      if (item.value() instanceof Expression.Sequence pair && pair.items().size() == 2) {
        entries.add(new Expression.Pair(pair.items().get(0).value(), pair.items().get(1).value()));
      } else {
        wrong(DICT, "a list of pairs: [[key, value], …]", item.value());
      }
    }
    return entries;
  }

  private Expression real(Place place, Expression value) {
    String text = text(value);
    Double number = text == null ? null : FLOATS.get(text);
    return number == null
        ? wrong(FLOAT, "'inf', '-inf' or 'nan'", value)
        : Literals.at(place, ValueNode.of(number));
  }

  private Expression wrong(String form, String wanted, Expression value) {
    problems.add(Diagnostic.error("E0023", value.place(), "'%s' takes %s".formatted(form, wanted)));
    return Literals.ofNull(value.place());
  }

  private static @Nullable String text(Expression expression) {
    return expression instanceof Expression.Literal literal
            && literal.value().value() instanceof String text
        ? text
        : null;
  }
}
