package dev.espalier.dsl.groovy;

import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Expression;
import dev.espalier.dsl.lang.Lambda;
import dev.espalier.dsl.lang.Operator;
import dev.espalier.dsl.lang.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.EmptyStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.jspecify.annotations.Nullable;

/** Reads statements. */
final class StatementReader {

  /** What the statements stand in. */
  enum Where {
    FILE,
    BLOCK,
    LAMBDA
  }

  private static final Map<String, Operator> COMPOUND =
      Map.of(
          "+=", Operator.PLUS,
          "-=", Operator.MINUS,
          "*=", Operator.TIMES,
          "/=", Operator.DIVIDE,
          "%=", Operator.REMAINDER,
          "**=", Operator.POWER);

  private final Places places;
  private final Reports reports;
  private final ExpressionReader expressions;
  private final TargetReader targets;

  StatementReader(Places places, Reports reports, int depth) {
    this.places = places;
    this.reports = reports;
    this.expressions = new ExpressionReader(places, reports, this, depth);
    this.targets = new TargetReader(places, reports, expressions);
  }

  List<Statement> read(List<org.codehaus.groovy.ast.stmt.Statement> written, Where where) {
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      boolean last = i == written.size() - 1;
      Statement statement = read(written.get(i), where, last);
      if (statement != null) {
        statements.add(statement);
      }
    }
    return statements;
  }

  /** Reads the body of a closure or a function. */
  Lambda lambda(Place place, Parameter[] parameters, BlockStatement code) {
    List<Lambda.Parameter> read = new ArrayList<>();
    for (Parameter parameter : parameters) {
      if (!parameter.isDynamicTyped() || !parameter.getAnnotations().isEmpty()) {
        reports.refuse(parameter, "the type of a parameter is", "write the name alone");
      }
      Expression fallback =
          parameter.hasInitialExpression()
              ? expressions.read(parameter.getInitialExpression())
              : null;
      read.add(new Lambda.Parameter(parameter.getName(), places.of(parameter), fallback));
    }
    return new Lambda(place, read, read(code.getStatements(), Where.LAMBDA));
  }

  private @Nullable Statement read(
      org.codehaus.groovy.ast.stmt.Statement written, Where where, boolean last) {
    List<String> labels = written.getStatementLabels();
    if (labels != null && !labels.isEmpty()) {
      String label = labels.get(0);
      Place place = places.ofLabel(written, label);
      reports.misread(place, "a line sets a name by '='", "write: %s = …".formatted(label));
      return null;
    } else if (written instanceof ExpressionStatement statement) {
      return expression(statement.getExpression(), where, last);
    } else if (written instanceof ReturnStatement statement) {
      return result(statement, where, last);
    } else if (!(written instanceof EmptyStatement)) {
      Refused.statement(written, reports);
    }
    return null;
  }

  private @Nullable Statement result(ReturnStatement statement, Where where, boolean last) {
    if (statement.getLineNumber() < 1) {
      return null;
    } else if (where != Where.LAMBDA || !last) {
      reports.refuse(
          statement,
          "'return' here is",
          "it may only be the last statement of a function; use: condition ? a : b");
      return null;
    }
    return new Statement.Run(expressions.read(statement.getExpression()));
  }

  private @Nullable Statement expression(
      org.codehaus.groovy.ast.expr.Expression written, Where where, boolean last) {
    if (written instanceof DeclarationExpression declaration) {
      return define(declaration);
    } else if (written instanceof BinaryExpression binary) {
      String operator = binary.getOperation().getText();
      if (operator.equals("=")) {
        return assign(binary, null, where);
      } else if (COMPOUND.containsKey(operator)) {
        return assign(binary, COMPOUND.get(operator), where);
      }
    } else if (written instanceof MethodCallExpression call) {
      ClosureExpression block = CallReader.block(call);
      if (block != null) {
        return block(call, block);
      }
    }
    int before = reports.count();
    Expression expression = expressions.read(written);
    boolean runs =
        expression instanceof Expression.MethodCall call && call.arguments().lambda() != null;
    if (!runs && (where != Where.LAMBDA || !last) && reports.count() == before) {
      idle(expression);
    }
    return new Statement.Run(expression);
  }

  private void idle(Expression expression) {
    String name =
        expression instanceof Expression.Make || expression instanceof Expression.Literal
            ? "name = …"
            : expression instanceof Expression.Call call
                ? "%s = … or %s { … }".formatted(call.function().name(), call.function().name())
                : "name = …";
    reports.idle(expression.place(), "to set something, write: " + name);
  }

  private @Nullable Statement define(DeclarationExpression declaration) {
    if (declaration.isMultipleAssignmentDeclaration()) {
      reports.refuse(declaration, "several names in one 'def' are", "write one 'def' for each");
      return null;
    }
    VariableExpression variable = declaration.getVariableExpression();
    String name = variable.getName();
    if (!variable.isDynamicTyped()) {
      reports.refuse(declaration, "the type of a variable is", "write: def " + name + " = …");
    } else if (!declaration.getAnnotations().isEmpty()) {
      reports.refuse(declaration.getAnnotations().get(0), "an annotation is", "leave it out");
    }
    Place place = places.of(variable);
    Expression value =
        declaration.getRightExpression() instanceof EmptyExpression
            ? new Expression.Literal(ValueNode.ofNull().withOrigin(Origin.at(place)))
            : expressions.read(declaration.getRightExpression());
    return new Statement.Define(name, place, value);
  }

  private @Nullable Statement assign(
      BinaryExpression binary, @Nullable Operator compound, Where where) {
    Statement.Target target = targets.read(binary.getLeftExpression(), where);
    Expression value = expressions.read(binary.getRightExpression());
    if (target == null) {
      return null;
    }
    if (compound != null) {
      Expression old = expressions.read(binary.getLeftExpression());
      value = new Expression.Binary(places.of(binary), compound, old, value);
    }
    return new Statement.Assign(target, value);
  }

  private Statement block(MethodCallExpression call, ClosureExpression closure) {
    String name = call.getMethodAsString();
    Place place = places.of(call.getMethod());
    reports.checkKey(name, place);
    return new Statement.Block(name, place, expressions.blockBody(closure));
  }
}
