package dev.espalier.dsl.groovy;

import dev.espalier.config.Place;
import dev.espalier.dsl.lang.Expression;
import dev.espalier.dsl.lang.Lambda;
import dev.espalier.dsl.lang.Statement;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.UnaryPlusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;

/** Reads expressions. */
final class ExpressionReader {

  private final Places places;
  private final Reports reports;
  private final StatementReader statements;
  private final ItemReader items;
  private final CallReader calls;
  private final Literals literals;
  private final int limit;
  private int depth;

  ExpressionReader(Places places, Reports reports, StatementReader statements, int limit) {
    this.places = places;
    this.reports = reports;
    this.statements = statements;
    this.items = new ItemReader(places, reports, this);
    this.calls = new CallReader(places, reports, this, items);
    this.literals = new Literals(places);
    this.limit = limit;
  }

  /** Returns the expression; null's literal if it was reported. */
  Expression read(org.codehaus.groovy.ast.expr.Expression written) {
    if (++depth > limit) {
      depth--;
      reports.tooDeep(written, limit);
      return literals.ofNull(written);
    }
    try {
      return anyOf(written);
    } finally {
      depth--;
    }
  }

  /** Reads the statements of a block. */
  List<Statement> blockBody(ClosureExpression closure) {
    if (closure.isParameterSpecified()) {
      reports.refuse(closure.getParameters()[0], "a parameter of a block is", "leave it out");
    }
    BlockStatement code = (BlockStatement) closure.getCode();
    if (++depth > limit) {
      depth--;
      reports.tooDeep(closure, limit);
      return List.of();
    }
    try {
      return statements.read(code.getStatements(), StatementReader.Where.BLOCK);
    } finally {
      depth--;
    }
  }

  /** Reads a closure; one without parameters has the parameter {@code it}. */
  Lambda lambda(ClosureExpression closure) {
    Place place = places.of(closure);
    Parameter[] parameters = closure.getParameters();
    BlockStatement code = (BlockStatement) closure.getCode();
    Lambda lambda =
        statements.lambda(place, parameters == null ? Parameter.EMPTY_ARRAY : parameters, code);
    boolean implicit = parameters != null && parameters.length == 0;
    return implicit
        ? new Lambda(place, List.of(new Lambda.Parameter("it", place, null)), lambda.body())
        : lambda;
  }

  private Expression anyOf(org.codehaus.groovy.ast.expr.Expression written) {
    Place place = places.of(written);
    if (written instanceof ConstantExpression constant) {
      return literals.of(constant, reports);
    } else if (written instanceof VariableExpression variable) {
      return name(variable, place);
    } else if (written instanceof MethodCallExpression call) {
      return calls.read(call);
    } else if (written instanceof MapExpression map && written.getClass() == MapExpression.class) {
      return new Expression.Mapping(place, items.entries(map.getMapEntryExpressions()));
    } else if (written instanceof ListExpression list
        && written.getClass() == ListExpression.class) {
      return new Expression.Sequence(place, false, items.items(list.getExpressions()));
    } else if (written instanceof GStringExpression text) {
      return text(text, place);
    } else if (written instanceof PropertyExpression property
        && written.getClass() == PropertyExpression.class) {
      return calls.property(property);
    } else if (written instanceof RangeExpression range) {
      return new Expression.Range(
          place,
          read(range.getFrom()),
          read(range.getTo()),
          range.isExclusiveLeft(),
          range.isExclusiveRight());
    }
    return operation(written, place);
  }

  private Expression operation(org.codehaus.groovy.ast.expr.Expression written, Place place) {
    if (written.getClass() == BinaryExpression.class) {
      return calls.binary((BinaryExpression) written);
    } else if (written instanceof ElvisOperatorExpression elvis) {
      return new Expression.OrElse(
          place, read(elvis.getTrueExpression()), read(elvis.getFalseExpression()));
    } else if (written instanceof TernaryExpression choice) {
      return new Expression.Choice(
          place,
          read(choice.getBooleanExpression()),
          read(choice.getTrueExpression()),
          read(choice.getFalseExpression()));
    } else if (written instanceof NotExpression not) {
      return new Expression.Not(place, read(not.getExpression()));
    } else if (written instanceof BooleanExpression condition) {
      return read(condition.getExpression());
    } else if (written instanceof UnaryMinusExpression minus) {
      return new Expression.Negative(place, read(minus.getExpression()));
    } else if (written instanceof UnaryPlusExpression plus) {
      return read(plus.getExpression());
    }
    if (written instanceof ClosureExpression closure && isMap(closure)) {
      reports.misread(place, "braces make no map", "write dict(key: value) or [key: value]");
    } else {
      Refused.expression(written, reports);
    }
    return literals.ofNull(written);
  }

  /** Tells whether a closure begins with a label, as <code>{a: 1}</code> does for Groovy. */
  private static boolean isMap(ClosureExpression closure) {
    return closure.getCode() instanceof BlockStatement code
        && !code.getStatements().isEmpty()
        && hasLabel(code.getStatements().get(0));
  }

  private static boolean hasLabel(org.codehaus.groovy.ast.stmt.Statement statement) {
    List<String> labels = statement.getStatementLabels();
    return labels != null && !labels.isEmpty();
  }

  private Expression name(VariableExpression variable, Place place) {
    if (variable.isThisExpression() || variable.isSuperExpression()) {
      reports.refuse(variable, "'" + variable.getName() + "' alone is", "write a name");
    }
    return new Expression.Name(place, variable.getName());
  }

  private Expression text(GStringExpression text, Place place) {
    List<Expression> parts = new ArrayList<>();
    for (int i = 0; i < text.getStrings().size(); i++) {
      parts.add(read(text.getStrings().get(i)));
      if (i < text.getValues().size()) {
        parts.add(read(text.getValues().get(i)));
      }
    }
    return new Expression.Text(place, parts);
  }
}
