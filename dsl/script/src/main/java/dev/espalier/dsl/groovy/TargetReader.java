package dev.espalier.dsl.groovy;

import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Expression;
import dev.espalier.dsl.lang.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.jspecify.annotations.Nullable;

/** Reads the left sides of assignments. */
final class TargetReader {

  private final Places places;
  private final Reports reports;
  private final ExpressionReader expressions;

  TargetReader(Places places, Reports reports, ExpressionReader expressions) {
    this.places = places;
    this.reports = reports;
    this.expressions = expressions;
  }

  /** Returns the target, or null if it was reported. */
  Statement.@Nullable Target read(
      org.codehaus.groovy.ast.expr.Expression written, StatementReader.Where where) {
    List<Statement.Step> steps = new ArrayList<>();
    org.codehaus.groovy.ast.expr.Expression left = written;
    while (true) {
      if (left instanceof PropertyExpression property
          && property.getClass() == PropertyExpression.class
          && property.getProperty() instanceof ConstantExpression name
          && !property.isSafe()
          && !property.isSpreadSafe()) {
        if (isThis(property.getObjectExpression())) {
          if (!places.isQuoted(name)) {
            reports.checkKey(name.getText(), places.of(name));
          }
          return target(name.getText(), places.of(name), steps);
        }
        steps.add(step(name));
        left = property.getObjectExpression();
      } else if (left instanceof BinaryExpression index
          && index.getOperation().getText().equals("[")) {
        Expression key = expressions.read(index.getRightExpression());
        steps.add(new Statement.Step(key.place(), key));
        left = index.getLeftExpression();
      } else {
        break;
      }
    }
    if (left instanceof VariableExpression variable && !isThis(variable)) {
      Place place = places.of(variable);
      if (where != StatementReader.Where.LAMBDA) {
        reports.checkKey(variable.getName(), place);
      }
      return target(variable.getName(), place, steps);
    }
    String construct =
        left instanceof TupleExpression ? "setting several names at once is" : "setting this is";
    reports.refuse(written, construct, "write: name = …, name.key = … or name[index] = …");
    return null;
  }

  private static boolean isThis(org.codehaus.groovy.ast.expr.Expression expression) {
    return expression instanceof VariableExpression variable && variable.isThisExpression();
  }

  private Statement.Step step(ConstantExpression name) {
    Place place = places.of(name);
    if (!places.isQuoted(name)) {
      reports.checkKey(name.getText(), place);
    }
    return new Statement.Step(
        place, new Expression.Literal(ValueNode.of(name.getText()).withOrigin(Origin.at(place))));
  }

  private static Statement.Target target(String name, Place place, List<Statement.Step> steps) {
    Collections.reverse(steps);
    return new Statement.Target(name, place, steps);
  }
}
