package dev.espalier.dsl.groovy;

import dev.espalier.config.Place;
import dev.espalier.dsl.lang.Expression;
import dev.espalier.dsl.lang.Operator;
import dev.espalier.dsl.lang.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads assignments: {@code name = value}, {@code name.key[0] += value}. */
final class TargetReader {

  private final Cursor cursor;
  private final Reports reports;
  private final ExpressionReader expressions;

  TargetReader(Cursor cursor, Reports reports, ExpressionReader expressions) {
    this.cursor = cursor;
    this.reports = reports;
    this.expressions = expressions;
  }

  /** Tells whether a target and a sign that sets it come next. */
  boolean follows() {
    int at = cursor.position();
    Token first = cursor.at(at);
    if (first.kind() != Kind.WORD || (Keywords.isOne(first.text()) && !first.isWord("this"))) {
      return false;
    }
    boolean named = !first.isWord("this");
    at++;
    while (true) {
      Token token = cursor.at(at);
      Token name = cursor.at(at + 1);
      if (token.is(".") && (name.kind() == Kind.WORD || name.kind() == Kind.STRING)) {
        at += 2;
        named = true;
      } else if (token.is("[") && named) {
        at = cursor.partner(at) + 1;
      } else {
        return named && Assignment.isOne(token) && !Assignment.isRefused(token);
      }
    }
  }

  /**
   * Reads an assignment.
   *
   * @param checked whether the name is a key of the config, which has a style
   */
  Statement.Assign read(boolean checked) {
    int start = cursor.position();
    Token name = cursor.next();
    boolean style = checked;
    if (name.isWord("this")) {
      cursor.next();
      name = cursor.next();
      style = name.kind() == Kind.WORD;
    }
    if (style) {
      reports.checkKey(name.text(), cursor.of(name));
    }
    Place namePlace = cursor.of(name);
    Expression old = new Expression.Name(cursor.since(start), name.text());
    List<Statement.Step> steps = new ArrayList<>();
    while (!Assignment.isOne(cursor.peek())) {
      old = step(steps, old, start);
    }
    Operator operator = Assignment.operator(cursor.next());
    cursor.skipLines();
    Expression value = expressions.value();
    if (operator != null) {
      value = new Expression.Binary(cursor.since(start), operator, old, value);
    }
    return new Statement.Assign(new Statement.Target(name.text(), namePlace, steps), value);
  }

  /** Reads one step of the path; returns what it leads to. */
  private Expression step(List<Statement.Step> steps, Expression old, int start) {
    if (cursor.accept(".")) {
      Token key = cursor.next();
      Place place = cursor.of(key);
      if (key.kind() == Kind.WORD) {
        reports.checkKey(key.text(), place);
      }
      steps.add(new Statement.Step(place, Literals.of(key.text(), place)));
      Expression.Member member = new Expression.Member(key.text(), place, Expression.Access.PLAIN);
      return new Expression.Property(cursor.since(start), old, member);
    }
    Expression index = expressions.index();
    steps.add(new Statement.Step(index.place(), index));
    return new Expression.Index(cursor.since(start), old, index, false);
  }
}
