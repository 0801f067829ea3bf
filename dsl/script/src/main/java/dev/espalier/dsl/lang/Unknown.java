package dev.espalier.dsl.lang;

import dev.espalier.config.MapNode;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a value that is not known while a file is evaluated without its bases.
 *
 * @param expression what gives the value when the file is loaded: a variable, or a string that
 *     holds some
 * @param changes what the file lays over that value; null if it leaves it as it is
 */
public record Unknown(Expression expression, @Nullable MapNode changes) {

  /** Returns how a config writes the first variable in it. */
  public String variable() {
    return written(expression);
  }

  /** Tells whether the value is a string, whatever it says. */
  boolean isText() {
    return expression instanceof Expression.Text
        || (expression instanceof Expression.Environment variable && !variable.typed())
        || (expression instanceof Expression.Name name && !name.name().equals(FileNames.BASE));
  }

  private static String written(Expression expression) {
    if (expression instanceof Expression.Name name) {
      return name.name();
    } else if (expression instanceof Expression.Environment variable) {
      return "$" + variable.name();
    } else if (expression instanceof Expression.Property property) {
      return written(property.target()) + "." + property.key().name();
    } else if (expression instanceof Expression.Index index
        && index.index() instanceof Expression.Literal key) {
      return written(index.target()) + "[" + key.value() + "]";
    }
    Expression.Text text = (Expression.Text) expression;
    return text.parts().stream()
        .filter(part -> !(part instanceof Expression.Literal))
        .findFirst()
        .map(Unknown::written)
        .orElse("");
  }
}
