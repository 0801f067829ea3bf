package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import java.util.ArrayList;
import java.util.List;

/** Evaluates expressions. */
final class Interpreter {

  private final Meter meter;
  private final FileNames file;
  private final Scopes scopes;
  private final Operators operators;
  private final Members members;
  private final Makers makers;
  private final Calls calls;
  private final Environment environment;
  private final Unknowns unknowns;

  Interpreter(Session session, Statements statements) {
    this.meter = session.meter();
    this.unknowns = session.unknowns();
    this.file = session.file();
    this.scopes = new Scopes(session);
    this.operators = new Operators(meter, unknowns);
    this.members = new Members(meter);
    this.makers = new Makers(session, this, statements);
    this.calls = new Calls(session, this, makers, statements);
    this.environment = new Environment(session.context().environment(), meter);
  }

  /** Returns an expression's value. */
  ConfigNode evaluate(Expression expression, Frame frame) {
    meter.enter(expression);
    try {
      ConfigNode value = compute(expression, frame);
      meter.check(value, expression);
      return value;
    } finally {
      meter.leave();
    }
  }

  /** Returns the value of an expression that decides what else is done. */
  ConfigNode known(Expression expression, Frame frame) {
    ConfigNode value = evaluate(expression, frame);
    unknowns.needs(value, expression.place());
    return value;
  }

  private ConfigNode compute(Expression expression, Frame frame) {
    if (expression instanceof Expression.Literal literal) {
      return literal.value();
    } else if (expression instanceof Expression.Name name) {
      return scopes.read(name.name(), name.place(), frame);
    } else if (expression instanceof Expression.Make make) {
      return makers.make(make, frame);
    } else if (expression instanceof Expression.Sequence sequence) {
      return makers.sequence(sequence, frame);
    } else if (expression instanceof Expression.Mapping mapping) {
      return makers.mapping(mapping, frame);
    } else if (expression instanceof Expression.Text text) {
      return text(text, frame);
    } else if (expression instanceof Expression.Property property) {
      return property(property, frame);
    } else if (expression instanceof Expression.Index index) {
      return index(index, frame);
    } else if (expression instanceof Expression.MethodCall call) {
      return calls.method(call, frame);
    } else if (expression instanceof Expression.Call call) {
      return calls.function(call, frame);
    } else if (expression instanceof Expression.Binary binary) {
      return binary(binary, frame);
    }
    return condition(expression, frame);
  }

  private ConfigNode condition(Expression expression, Frame frame) {
    if (expression instanceof Expression.Choice choice) {
      boolean yes = Values.isTrue(known(choice.condition(), frame));
      return evaluate(yes ? choice.yes() : choice.no(), frame);
    } else if (expression instanceof Expression.OrElse orElse) {
      ConfigNode value = known(orElse.value(), frame);
      return Values.isTrue(value) ? value : evaluate(orElse.fallback(), frame);
    } else if (expression instanceof Expression.Not not) {
      return at(not.place(), ValueNode.of(!Values.isTrue(known(not.operand(), frame))));
    } else if (expression instanceof Expression.Negative negative) {
      return operators.negative(known(negative.operand(), frame), negative.place());
    }
    if (expression instanceof Expression.Environment variable) {
      return unknowns.alone()
          ? unknowns.of(variable, variable.place())
          : at(variable.place(), environment.read(variable));
    }
    Expression.Range range = (Expression.Range) expression;
    ConfigNode first = known(range.first(), frame);
    return makers.range(range, first, known(range.last(), frame));
  }

  private ConfigNode binary(Expression.Binary binary, Frame frame) {
    ConfigNode left = evaluate(binary.left(), frame);
    Operator operator = binary.operator();
    if (operator == Operator.AND || operator == Operator.OR) {
      unknowns.needs(left, binary.left().place());
      boolean decided = Values.isTrue(left) == (operator == Operator.OR);
      boolean result =
          decided ? operator == Operator.OR : Values.isTrue(known(binary.right(), frame));
      return at(binary.place(), ValueNode.of(result));
    }
    ConfigNode right = evaluate(binary.right(), frame);
    ConfigNode joined =
        operator == Operator.PLUS ? unknowns.joined(left, right, binary.place()) : null;
    return joined == null ? operators.apply(operator, left, right, binary.place()) : joined;
  }

  private ConfigNode text(Expression.Text text, Frame frame) {
    StringBuilder result = new StringBuilder();
    List<ConfigNode> values = new ArrayList<>();
    for (Expression part : text.parts()) {
      ConfigNode value = evaluate(part, frame);
      values.add(value);
      result.append(Values.text(value, part.place()));
      meter.chars(result.length(), text.place());
    }
    ConfigNode unknown = unknowns.text(values, text.place());
    if (unknown != null) {
      return unknown;
    }
    return at(text.place(), ValueNode.of(result.toString()));
  }

  private ConfigNode property(Expression.Property property, Frame frame) {
    Expression.Member key = property.key();
    if (isBase(property.target())) {
      return file.readBase(key.name(), key.place());
    }
    ConfigNode target = evaluate(property.target(), frame);
    Unknown unknown = unknowns.find(target);
    if (unknown != null && key.access() == Expression.Access.PLAIN) {
      ConfigNode name = at(key.place(), ValueNode.of(key.name()));
      return unknowns.part(unknown, name, key.place(), property.place());
    } else if (key.access() == Expression.Access.SPREAD) {
      unknowns.needsItems(target, property.place());
    }
    unknowns.needs(target, property.place());
    return members.property(target, key, property.place());
  }

  private ConfigNode index(Expression.Index index, Frame frame) {
    if (index.index() instanceof Expression.Range range) {
      ConfigNode target = known(index.target(), frame);
      ConfigNode first = known(range.first(), frame);
      ConfigNode last = known(range.last(), frame);
      return members.slice(target, new Slice(range, first, last), index.place());
    }
    if (isBase(index.target())
        && known(index.index(), frame) instanceof ValueNode leaf
        && leaf.value() instanceof String name) {
      return file.readBase(name, index.index().place());
    }
    ConfigNode target = evaluate(index.target(), frame);
    ConfigNode key = known(index.index(), frame);
    Unknown unknown = unknowns.find(target);
    if (unknown != null && !index.safe()) {
      return unknowns.part(unknown, key, index.index().place(), index.place());
    }
    unknowns.needs(target, index.place());
    unknowns.needsAll(key, index.index().place());
    if (index.safe() && target instanceof ValueNode leaf && leaf.isNull()) {
      return target;
    }
    return members.index(target, key, index.index().place(), index.place());
  }

  private static boolean isBase(Expression expression) {
    return expression instanceof Expression.Name name && name.name().equals(FileNames.BASE);
  }

  private static ConfigNode at(Place place, ConfigNode node) {
    return node.withOrigin(Origin.at(place));
  }
}
