package dev.espalier.dsl.groovy;

import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Expression;
import dev.espalier.dsl.lang.Operator;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads expressions: operators, by precedence, and what stands between them. */
final class ExpressionReader {

  private static final Set<Operator> ORDER =
      EnumSet.of(Operator.LESS, Operator.LESS_EQUAL, Operator.GREATER, Operator.GREATER_EQUAL);

  private final Cursor cursor;
  private final Reports reports;
  private final Nesting nesting;
  private final PathReader paths;

  ExpressionReader(Cursor cursor, Reports reports, Nesting nesting, StatementReader statements) {
    this.cursor = cursor;
    this.reports = reports;
    this.nesting = nesting;
    this.paths = new PathReader(cursor, reports, nesting, this, statements);
  }

  /**
   * Reads a whole value.
   *
   * @throws Unreadable if there is none
   */
  Expression value() {
    int start = cursor.position();
    nesting.enter();
    Expression value = choice();
    nesting.leave();
    Token next = cursor.peek();
    if (Assignment.isOne(next)) {
      throw assignment(start);
    } else if (next.is("->")) {
      cursor.next();
      reports.refuse(cursor.since(start), "a lambda as a value is", "write: def f(x) { … }");
      throw new Unreadable();
    }
    return value;
  }

  /** Reads what may be a statement; what follows it is not looked at. */
  Expression statement() {
    nesting.enter();
    Expression value = choice();
    nesting.leave();
    return value;
  }

  /** Reads what a sign can stand before. */
  Expression operand() {
    return operand(Infix.POWER + 1);
  }

  /** Reads {@code [index]}, whose bracket comes next. */
  Expression index() {
    return paths.index();
  }

  /** Reads the operand of a sign, or of a comparison: whatever binds at least as strongly. */
  private Expression binary(int weakest) {
    int start = cursor.position();
    Expression left = unary();
    Infix infix = infix(weakest);
    while (infix != null) {
      int height = nesting.height();
      Expression right = right(infix, start);
      nesting.over(Math.max(height, nesting.height()));
      left = combined(infix, left, right, start);
      infix = infix(weakest);
    }
    return left;
  }

  /** Returns the operator that comes next, if it binds strongly enough. */
  private @Nullable Infix infix(int weakest) {
    Infix infix = Infix.of(cursor.peek());
    if (infix == null && cursor.peek().kind() == Kind.NEWLINE) {
      infix = Infix.of(cursor.afterLines());
      infix = infix != null && infix.afterLine() ? infix : null;
    }
    return infix != null && infix.level() >= weakest ? infix : null;
  }

  private Expression right(Infix infix, int start) {
    cursor.skipLines();
    cursor.next();
    cursor.skipLines();
    if (infix.symbol().equals("as") || infix.symbol().equals("instanceof")) {
      if (cursor.peek().kind() == Kind.WORD) {
        cursor.next();
      }
      if (infix.symbol().equals("as")) {
        conversion(start);
      } else {
        reports.refuse(cursor.since(start), "'instanceof' is", "the schema checks types");
      }
      throw new Unreadable();
    }
    return binary(infix.level() + 1);
  }

  private Expression combined(Infix infix, Expression left, Expression right, int start) {
    Place place = cursor.since(start);
    Operator operator = infix.operator();
    if (operator != null) {
      if (ORDER.contains(operator) && left instanceof Expression.Binary before) {
        checkChain(before, place);
      }
      return new Expression.Binary(place, operator, left, right);
    } else if (infix.isRange()) {
      return new Expression.Range(
          place, left, right, infix.symbol().startsWith("<"), infix.symbol().endsWith("<"));
    }
    reports.refuse(
        place,
        "'%s' is".formatted(infix.symbol()),
        infix.symbol().equals("<<")
            ? "write: list + [element]"
            : "LANGUAGE.md lists the operators");
    return left;
  }

  /** Refuses {@code a < b < c}, which Groovy reads as type arguments, or compares a truth value. */
  private void checkChain(Expression.Binary before, Place place) {
    if (ORDER.contains(before.operator())) {
      reports.misread(place, "comparisons make no chain", "write: a < b && b < c");
    }
  }

  private Expression choice() {
    int start = cursor.position();
    Expression condition = binary(Infix.WEAKEST);
    Token next = cursor.afterLines();
    boolean elvis = next.is("?:");
    if (!elvis && !next.is("?")) {
      return condition;
    }
    int height = nesting.height();
    cursor.skipLines();
    cursor.next();
    cursor.skipLines();
    if (elvis) {
      Expression fallback = deeper();
      nesting.over(Math.max(height, nesting.height()));
      return new Expression.OrElse(cursor.since(start), condition, fallback);
    }
    Expression yes = value();
    height = Math.max(height, nesting.height());
    if (!cursor.afterLines().is(":")) {
      throw Complaints.missing(cursor, reports, "':' and the other value of the condition");
    }
    cursor.skipLines();
    cursor.next();
    cursor.skipLines();
    Expression no = deeper();
    nesting.over(Math.max(height, nesting.height()));
    return new Expression.Choice(cursor.since(start), condition, yes, no);
  }

  private Expression deeper() {
    nesting.enter();
    Expression value = choice();
    nesting.leave();
    return value;
  }

  private Expression unary() {
    int start = cursor.position();
    Token token = cursor.peek();
    if (token.kind() != Kind.SYMBOL) {
      return paths.path();
    }
    switch (token.text()) {
      case "-" -> {
        return negative(start);
      }
      case "+" -> {
        cursor.next();
        return operand(Infix.POWER);
      }
      case "!" -> {
        cursor.next();
        cursor.skipLines();
        Expression operand = operand(Infix.POWER + 1);
        nesting.over(nesting.height());
        return new Expression.Not(cursor.since(start), operand);
      }
      case "~" -> {
        cursor.next();
        Expression operand = operand(Infix.POWER + 1);
        reports.refuse(
            cursor.since(start), "'~' is", "compare strings with ==, contains or startsWith");
        return operand;
      }
      case "++", "--" -> {
        cursor.next();
        Expression operand = operand(Infix.POWER);
        reports.refuse(cursor.since(start), "'++' or '--' is", "write: name += 1");
        return operand;
      }
      default -> {
        return paths.path();
      }
    }
  }

  private Expression negative(int start) {
    cursor.next();
    Token token = cursor.peek();
    int after = cursor.position() + 1;
    Expression operand = operand(Infix.POWER);
    boolean alone = token.kind() == Kind.NUMBER && cursor.position() == after;
    if (token.is("-") && operand instanceof Expression.Literal) {
      // Groovy reads the second sign as the number's own, and then no other.
      reports.misread(
          cursor.since(start), "a number has one sign", "write -(-1), or leave both out");
    }
    if (alone && operand instanceof Expression.Literal number) {
      // To Groovy -0.0 is a decimal number, which has no negative zero.
      boolean decimal = !token.text().endsWith("d") && !token.text().endsWith("D");
      return decimal && number.value().equals(ValueNode.of(0.0))
          ? Literals.of(number.value(), cursor.since(start))
          : Literals.negative(number, cursor.since(start));
    }
    if (token.isWord("null") || token.isWord("true") || token.isWord("false")) {
      reports.misread(cursor.since(start), token.text() + " has no sign", "leave it out");
    }
    nesting.over(nesting.height());
    return new Expression.Negative(cursor.since(start), operand);
  }

  private Expression operand(int weakest) {
    nesting.enter();
    Expression operand = weakest > Infix.POWER ? unary() : binary(weakest);
    nesting.leave();
    return operand;
  }

  /** Reports a conversion to another type, which ends before the next token. */
  void conversion(int start) {
    reports.refuse(
        cursor.since(start), "a type conversion is", "use x.toInteger(), x.toDouble() or \"${x}\"");
  }

  private Unreadable assignment(int start) {
    String name = Complaints.written(cursor, start);
    cursor.next();
    cursor.skipLines();
    value();
    reports.misread(
        cursor.since(start),
        "an assignment is no value",
        "write one on each line; a named argument is written %s: …".formatted(name));
    return new Unreadable();
  }
}
