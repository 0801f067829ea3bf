package dev.espalier.dsl.convert;

import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Expression;
import dev.espalier.dsl.lang.ReservedNames;
import dev.espalier.dsl.lang.Statement;
import java.util.List;

/** Counts the values of a file that are computed: neither written out nor variables. */
final class Computed {

  private Computed() {}

  /** Returns the number of values that statements compute; a {@code def} gives none. */
  static int in(List<Statement> body) {
    int count = 0;
    for (Statement statement : body) {
      if (statement instanceof Statement.Assign assign) {
        count += in(assign.value());
      } else if (statement instanceof Statement.Block block) {
        count += in(block.body());
      }
    }
    return count;
  }

  private static int in(Expression expression) {
    if (expression instanceof Expression.Sequence list) {
      return list.items().stream().mapToInt(item -> item.spread() ? 1 : in(item.value())).sum();
    } else if (expression instanceof Expression.Mapping map) {
      return entries(map.entries());
    } else if (expression instanceof Expression.Make make) {
      List<Statement> block = make.block();
      return make.arguments().positional().size()
          + entries(make.arguments().named())
          + (block == null ? 0 : in(block));
    } else if (expression instanceof Expression.Text text) {
      return text.parts().stream().allMatch(Computed::isPlain) ? 0 : 1;
    }
    return isPlain(expression) ? 0 : 1;
  }

  private static int entries(List<Expression.Entry> entries) {
    int count = 0;
    for (Expression.Entry entry : entries) {
      if (entry instanceof Expression.Pair pair && pair.key() instanceof Expression.Literal) {
        count += in(pair.value());
      } else {
        count++;
      }
    }
    return count;
  }

  /** Tells whether an expression is a value written out, or a variable of other syntaxes. */
  private static boolean isPlain(Expression expression) {
    if (expression instanceof Expression.Name name) {
      return ReservedNames.contains(name.name());
    } else if (expression instanceof Expression.Property property) {
      return isVariable(property.target());
    } else if (expression instanceof Expression.Index index) {
      return isVariable(index.target()) && index.index() instanceof Expression.Literal;
    } else if (expression instanceof Expression.Negative negative) {
      return negative.operand() instanceof Expression.Literal literal && isNumber(literal.value());
    } else if (expression instanceof Expression.Call call) {
      return call.function().name().equals("env");
    }
    return expression instanceof Expression.Literal || expression instanceof Expression.Environment;
  }

  private static boolean isVariable(Expression expression) {
    return !(expression instanceof Expression.Literal) && isPlain(expression);
  }

  private static boolean isNumber(ValueNode value) {
    return value.value() instanceof Number;
  }
}
