package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.dsl.lang.Expression;
import dev.espalier.dsl.lang.Lambda;
import dev.espalier.dsl.lang.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads closures, and the parameters and bodies of functions. */
final class LambdaReader {

  private final Cursor cursor;
  private final Reports reports;
  private final ExpressionReader expressions;
  private final StatementReader statements;

  LambdaReader(
      Cursor cursor, Reports reports, ExpressionReader expressions, StatementReader statements) {
    this.cursor = cursor;
    this.reports = reports;
    this.expressions = expressions;
    this.statements = statements;
  }

  /** Reads a closure, whose brace comes next; without parameters it has {@code it}. */
  Lambda closure() {
    int open = cursor.position();
    int close = cursor.partner(open);
    int arrow = arrow(open, close);
    List<Lambda.Parameter> parameters = new ArrayList<>();
    cursor.next();
    if (arrow >= 0) {
      cursor.skipLines();
      parameters(arrow, parameters);
    }
    List<Statement> body = statements.upTo(close, StatementReader.Where.LAMBDA);
    Place place = cursor.since(open);
    if (arrow < 0) {
      parameters.add(new Lambda.Parameter("it", place, null));
    }
    return new Lambda(place, parameters, body);
  }

  /** Reads the parameters and the body of a function, whose parenthesis comes next. */
  Lambda function(Place place) {
    int open = cursor.position();
    List<Lambda.Parameter> parameters = new ArrayList<>();
    cursor.next();
    parameters(cursor.partner(open), parameters);
    if (!cursor.afterLines().is("{")) {
      throw Complaints.missing(cursor, reports, "the function's body in braces");
    }
    cursor.skipLines();
    return new Lambda(place, parameters, statements.body(StatementReader.Where.LAMBDA));
  }

  /** Reports the parameters of a block, whose brace comes next. */
  void refuseParameters() {
    int open = cursor.position();
    int arrow = arrow(open, cursor.partner(open));
    if (arrow > open + 1) {
      reports.refuse(cursor.of(cursor.at(open + 1)), "a parameter of a block is", "leave it out");
      throw new Unreadable();
    }
  }

  /** Returns the index of the arrow after a closure's parameters; or -1. */
  private int arrow(int open, int close) {
    int at = open + 1;
    if (cursor.at(at).kind() == Kind.NEWLINE) {
      at++;
    }
    while (at < close) {
      Token token = cursor.at(at);
      if (token.is("->")) {
        return at;
      } else if (token.is(";") || (token.kind() == Kind.NEWLINE && !cursor.at(at + 1).is("->"))) {
        return -1;
      }
      at = Math.max(at, cursor.partner(at)) + 1;
    }
    return -1;
  }

  /** Reads parameters up to a token, and that token. */
  private void parameters(int end, List<Lambda.Parameter> parameters) {
    Map<String, Place> seen = new HashMap<>();
    while (cursor.position() < end) {
      int start = cursor.position();
      while (cursor.position() < end && !cursor.peek().is(",") && !cursor.peek().is("=")) {
        cursor.skip();
      }
      Token name = cursor.at(cursor.position() - 1);
      if (cursor.position() == start || name.kind() != Kind.WORD || Keywords.isOne(name.text())) {
        cursor.move(Math.max(start, cursor.position() - 1));
        throw Complaints.missing(cursor, reports, "the name of a parameter");
      } else if (cursor.position() > start + 1) {
        reports.refuse(cursor.since(start), "the type of a parameter is", "write the name alone");
      }
      Expression fallback = null;
      if (cursor.accept("=")) {
        cursor.skipLines();
        fallback = expressions.value();
      }
      Lambda.Parameter parameter = new Lambda.Parameter(name.text(), cursor.of(name), fallback);
      checkTwice(parameter, seen);
      parameters.add(parameter);
      cursor.skipLines();
      if (cursor.position() < end && !cursor.accept(",")) {
        throw Complaints.missing(cursor, reports, "',' between two parameters");
      }
      cursor.skipLines();
      if (cursor.position() == end && cursor.at(end - 1).is(",")) {
        throw Complaints.missing(cursor, reports, "the name of a parameter");
      }
    }
    cursor.move(end + 1);
  }

  private void checkTwice(Lambda.Parameter parameter, Map<String, Place> seen) {
    Place before = seen.putIfAbsent(parameter.name(), parameter.place());
    if (before != null) {
      throw reports.fail(
          Diagnostic.error(
                  "E0310",
                  parameter.place(),
                  "the parameter '%s' is declared twice".formatted(parameter.name()))
              .related(before, "here first"));
    }
  }
}
