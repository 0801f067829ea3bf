package dev.espalier.dsl.groovy;

import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Arguments;
import dev.espalier.dsl.lang.Expression;
import dev.espalier.dsl.lang.Lambda;
import dev.espalier.dsl.lang.Operator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NamedArgumentListExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.jspecify.annotations.Nullable;

/** Reads calls, properties and operators. */
final class CallReader {

  private static final Map<String, Operator> OPERATORS =
      Stream.of(Operator.values()).collect(Collectors.toMap(Operator::symbol, Function.identity()));

  private static final String DICT = "dict";

  private final Places places;
  private final Reports reports;
  private final ExpressionReader expressions;
  private final ItemReader items;
  private final Literals literals;

  CallReader(Places places, Reports reports, ExpressionReader expressions, ItemReader items) {
    this.places = places;
    this.reports = reports;
    this.expressions = expressions;
    this.items = items;
    this.literals = new Literals(places);
  }

  /** Returns the closure of a statement {@code name { … }}, or null if it is something else. */
  static @Nullable ClosureExpression block(MethodCallExpression call) {
    boolean named =
        call.isImplicitThis()
            && call.getMethod() instanceof ConstantExpression name
            && !name.getText().equals(DICT)
            && !isType(name.getText());
    return named
            && call.getArguments() instanceof TupleExpression arguments
            && arguments.getExpressions().size() == 1
            && arguments.getExpression(0) instanceof ClosureExpression closure
        ? closure
        : null;
  }

  /** Reads a call: of a type, of a function or of a method. */
  Expression read(MethodCallExpression call) {
    Place place = places.of(call);
    if (!(call.getMethod() instanceof ConstantExpression name)
        || !(call.getArguments() instanceof TupleExpression)) {
      reports.refuse(call, "a computed method name is", "write the name");
      return literals.ofNull(call);
    } else if (name.getLineNumber() < 1) {
      reports.misread(
          places.of(call.getArguments()), "this value follows another", "is an operator missing?");
      return literals.ofNull(call);
    }
    String method = name.getText();
    Place namePlace = places.of(name);
    if (call.isImplicitThis()) {
      return function(method, namePlace, call, place);
    }
    String owner = dotted(call.getObjectExpression());
    if (owner != null && isType(method) && !isType(owner)) {
      return make(owner + "." + method, places.of(call), call, place);
    } else if (owner != null && isType(owner)) {
      return ofType(owner, method, namePlace, call, place);
    }
    return new Expression.MethodCall(
        place,
        expressions.read(call.getObjectExpression()),
        new Expression.Member(method, namePlace, access(call.isSafe(), call.isSpreadSafe())),
        arguments(call));
  }

  /** Reads {@code a.b}. */
  Expression property(PropertyExpression property) {
    String name = dotted(property);
    Expression constant = name == null ? null : literals.constant(name, property);
    if (constant != null) {
      return constant;
    }
    if (!(property.getProperty() instanceof ConstantExpression key)) {
      reports.refuse(property, "a computed key after a dot is", "write: map[key]");
      return literals.ofNull(property);
    }
    Place place = places.of(property);
    if (isThis(property.getObjectExpression())) {
      return new Expression.Name(place, key.getText());
    }
    return new Expression.Property(
        place,
        expressions.read(property.getObjectExpression()),
        new Expression.Member(
            key.getText(), places.of(key), access(property.isSafe(), property.isSpreadSafe())));
  }

  /** Reads two expressions with an operator between them. */
  Expression binary(BinaryExpression binary) {
    String symbol = binary.getOperation().getText();
    Place place = places.of(binary);
    if (symbol.equals("[")) {
      return new Expression.Index(
          place,
          expressions.read(binary.getLeftExpression()),
          expressions.read(binary.getRightExpression()),
          binary.isSafe());
    }
    Operator operator = OPERATORS.get(symbol);
    if (operator != null) {
      return new Expression.Binary(
          place,
          operator,
          expressions.read(binary.getLeftExpression()),
          expressions.read(binary.getRightExpression()));
    } else if (symbol.equals("=")) {
      String name = binary.getLeftExpression().getText();
      reports.misread(
          place,
          "an assignment is no value",
          "write one on each line; a named argument is written %s: …".formatted(name));
    } else {
      reports.refuse(
          binary,
          "'%s' is".formatted(symbol),
          symbol.equals("<<") ? "write: list + [element]" : "LANGUAGE.md lists the operators");
    }
    return literals.ofNull(binary);
  }

  private Expression function(
      String name, Place namePlace, MethodCallExpression call, Place place) {
    if (name.equals(DICT) || isType(name)) {
      return make(name, namePlace, call, place);
    } else if (name.equals("tuple")) {
      Arguments arguments = arguments(call);
      if (!arguments.named().isEmpty() || arguments.lambda() != null) {
        reports.misread(namePlace, "a tuple holds values only", "write: tuple(1, 2)");
      }
      return new Expression.Sequence(place, true, arguments.positional());
    }
    return new Expression.Call(
        place, new Expression.Member(name, namePlace, Expression.Access.PLAIN), arguments(call));
  }

  private Expression ofType(
      String owner, String method, Place namePlace, MethodCallExpression call, Place place) {
    if (!owner.equals("Math")) {
      reports.refuse(
          call, "a call of '%s' is".formatted(owner), "of Java's classes there is only Math");
      return literals.ofNull(call);
    }
    return new Expression.Call(
        place,
        new Expression.Member(owner + "." + method, namePlace, Expression.Access.PLAIN),
        arguments(call));
  }

  private Expression make(String name, Place namePlace, MethodCallExpression call, Place place) {
    Expression.Literal type =
        name.equals(DICT)
            ? null
            : new Expression.Literal(
                ValueNode.of(name).withOrigin(Origin.at(shortened(namePlace, name))));
    ClosureExpression block = lastClosure(call);
    List<org.codehaus.groovy.ast.expr.Expression> rest = new ArrayList<>(given(call));
    if (block != null) {
      rest.remove(rest.size() - 1);
    }
    Arguments arguments = arguments(rest, null);
    return new Expression.Make(
        place, type, arguments, block == null ? null : expressions.blockBody(block));
  }

  private Arguments arguments(MethodCallExpression call) {
    List<org.codehaus.groovy.ast.expr.Expression> rest = new ArrayList<>(given(call));
    ClosureExpression closure = lastClosure(call);
    Lambda lambda = null;
    if (closure != null) {
      rest.remove(rest.size() - 1);
      lambda = expressions.lambda(closure);
    }
    return arguments(rest, lambda);
  }

  private Arguments arguments(
      List<org.codehaus.groovy.ast.expr.Expression> given, @Nullable Lambda lambda) {
    List<Expression.Entry> named = new ArrayList<>();
    List<org.codehaus.groovy.ast.expr.Expression> positional = new ArrayList<>();
    for (org.codehaus.groovy.ast.expr.Expression each : given) {
      // Groovy gathers named arguments into a map in front of the others.
      boolean gathered =
          each instanceof NamedArgumentListExpression
              || (each instanceof MapExpression && places.firstChar(each) != '[');
      if (gathered) {
        named.addAll(items.entries(((MapExpression) each).getMapEntryExpressions()));
      } else {
        positional.add(each);
      }
    }
    return new Arguments(items.items(positional), named, lambda);
  }

  private static List<org.codehaus.groovy.ast.expr.Expression> given(MethodCallExpression call) {
    return ((TupleExpression) call.getArguments()).getExpressions();
  }

  private static @Nullable ClosureExpression lastClosure(MethodCallExpression call) {
    List<org.codehaus.groovy.ast.expr.Expression> given = given(call);
    return !given.isEmpty() && given.get(given.size() - 1) instanceof ClosureExpression closure
        ? closure
        : null;
  }

  private static Place shortened(Place place, String name) {
    return place instanceof Place.InSource in
        ? in.source().at(in.line(), in.column(), Math.min(in.length(), name.length()))
        : place;
  }

  /** Returns a name with dots, such as {@code mmdet.models}; null for any other expression. */
  private static @Nullable String dotted(org.codehaus.groovy.ast.expr.Expression expression) {
    Deque<String> names = new ArrayDeque<>();
    org.codehaus.groovy.ast.expr.Expression left = expression;
    while (left instanceof PropertyExpression property
        && left.getClass() == PropertyExpression.class
        && property.getProperty() instanceof ConstantExpression name
        && !property.isSafe()
        && !property.isSpreadSafe()) {
      names.push(name.getText());
      left = property.getObjectExpression();
    }
    if (!(left instanceof VariableExpression variable) || isThis(variable)) {
      return null;
    }
    names.push(variable.getName());
    return String.join(".", names);
  }

  private static boolean isThis(org.codehaus.groovy.ast.expr.Expression expression) {
    return expression instanceof VariableExpression variable && variable.isThisExpression();
  }

  private static boolean isType(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
  }

  private static Expression.Access access(boolean safe, boolean spread) {
    return spread
        ? Expression.Access.SPREAD
        : safe ? Expression.Access.SAFE : Expression.Access.PLAIN;
  }
}
