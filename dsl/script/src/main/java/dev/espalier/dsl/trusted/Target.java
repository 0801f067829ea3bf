package dev.espalier.dsl.trusted;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.DynamicVariable;
import org.codehaus.groovy.ast.expr.AttributeExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.syntax.Types;
import org.jspecify.annotations.Nullable;

/**
 * The left side of an assignment: a name, and the way from its value to the part that is set.
 *
 * @param name the name
 * @param root the name as it is written; null for {@code this.'name'}
 * @param steps the keys and indices
 */
record Target(String name, @Nullable VariableExpression root, List<Expression> steps) {

  /** Returns what an expression names, or null if it is no path. */
  static @Nullable Target of(Expression left) {
    List<Expression> steps = new ArrayList<>();
    Expression rest = left;
    while (!(rest instanceof VariableExpression)) {
      if (rest instanceof PropertyExpression property && isPlain(property)) {
        String name = property.getPropertyAsString();
        if (name != null && isThis(property.getObjectExpression())) {
          return new Target(name, null, steps);
        }
        steps.add(0, property.getProperty());
        rest = property.getObjectExpression();
      } else if (rest instanceof BinaryExpression index
          && index.getOperation().getType() == Types.LEFT_SQUARE_BRACKET) {
        steps.add(0, index.getRightExpression());
        rest = index.getLeftExpression();
      } else {
        return null;
      }
    }
    VariableExpression root = (VariableExpression) rest;
    return new Target(root.getName(), root, steps);
  }

  /** Returns the dotted words of an expression that nothing declares, or null. */
  static @Nullable String dotted(Expression expression) {
    if (expression instanceof VariableExpression variable) {
      return variable.getAccessedVariable() instanceof DynamicVariable ? variable.getName() : null;
    } else if (expression instanceof PropertyExpression property && isPlain(property)) {
      String scope = dotted(property.getObjectExpression());
      return scope == null ? null : scope + "." + property.getPropertyAsString();
    }
    return null;
  }

  private static boolean isPlain(PropertyExpression property) {
    return !(property instanceof AttributeExpression)
        && !property.isSafe()
        && !property.isSpreadSafe();
  }

  private static boolean isThis(Expression expression) {
    return expression instanceof VariableExpression variable && variable.isThisExpression();
  }
}
