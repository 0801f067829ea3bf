package dev.espalier.dsl.data;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Expression;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads strings with variables in them: <code>{{ _base_.name }}</code>.
 *
 * <p>A string that is one variable and nothing else has the variable's value; in a longer one the
 * values stand as text.
 */
final class Templates {

  static final String OPEN = "{{";
  static final String CLOSE = "}}";

  private final Positions positions;
  private final Problems problems;

  Templates(Positions positions, Problems problems) {
    this.positions = positions;
    this.problems = problems;
  }

  /**
   * Reads a string.
   *
   * @param place where it stands
   * @param offset where its first character stands in the file, if it is written there as it is
   */
  Expression read(String text, Place place, int offset) {
    if (!text.contains(OPEN)) {
      return Literals.at(place, ValueNode.of(text));
    }
    boolean verbatim = positions.text().startsWith(text, offset);
    List<Expression> parts = new ArrayList<>();
    int from = 0;
    for (int open = open(text, 0); open >= 0; open = open(text, from)) {
      int close = text.indexOf(CLOSE, open);
      if (close < 0) {
        Place where = verbatim ? positions.at(offset + open, offset + open + 2) : place;
        problems.add(
            Diagnostic.error("E0026", where, "this '{{' is never closed")
                .note("as text, two braces are written {{ '{{' }}"));
        return Literals.ofNull(place);
      }
      int end = close + CLOSE.length();
      boolean whole = open == 0 && end == text.length();
      if (open > from) {
        parts.add(Literals.at(place, ValueNode.of(text.substring(from, open))));
      }
      parts.add(variable(text.substring(open, end), place, verbatim ? offset + open : -1, whole));
      from = end;
    }
    if (from < text.length()) {
      parts.add(Literals.at(place, ValueNode.of(text.substring(from))));
    }
    return joined(parts, place);
  }

  /**
   * Reads a variable.
   *
   * @param written the variable with its braces
   * @param offset where they begin in the file, or -1 if only the place of the whole is known
   * @param whole whether the variable is all there is, so that it keeps its type
   */
  Expression variable(String written, Place place, int offset, boolean whole) {
    String inside = written.substring(OPEN.length(), written.length() - CLOSE.length());
    Spot spot =
        new Spot(positions, place, offset < 0 ? -1 : offset + OPEN.length(), written.length());
    return new VariableReader(inside, spot, problems).read(whole);
  }

  /** Of more than two braces in a row, the last two open a variable. */
  private static int open(String text, int from) {
    int open = text.indexOf(OPEN, from);
    while (open >= 0 && text.startsWith("{", open + OPEN.length())) {
      open++;
    }
    return open;
  }

  /** Text alone is a literal, so that it can stand wherever a literal must. */
  private static Expression joined(List<Expression> parts, Place place) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    StringBuilder text = new StringBuilder();
    for (Expression part : parts) {
      if (!(part instanceof Expression.Literal literal)) {
        return new Expression.Text(place, parts);
      }
      text.append(literal.value().isNull() ? "" : literal.value().value());
    }
    return Literals.at(place, ValueNode.of(text.toString()));
  }
}
