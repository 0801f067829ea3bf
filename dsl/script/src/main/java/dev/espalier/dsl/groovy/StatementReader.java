package dev.espalier.dsl.groovy;

import dev.espalier.config.Place;
import dev.espalier.dsl.lang.Expression;
import dev.espalier.dsl.lang.Lambda;
import dev.espalier.dsl.lang.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads statements, of a file, a block, a closure or a function. */
final class StatementReader {

  private final Cursor cursor;
  private final Reports reports;
  private final Nesting nesting;
  private final ExpressionReader expressions;
  private final TargetReader targets;
  private final RefusedReader refused;
  private final LambdaReader lambdas;

  StatementReader(Cursor cursor, Reports reports, Nesting nesting) {
    this.cursor = cursor;
    this.reports = reports;
    this.nesting = nesting;
    this.expressions = new ExpressionReader(cursor, reports, nesting, this);
    this.targets = new TargetReader(cursor, reports, expressions);
    this.refused = new RefusedReader(cursor, reports);
    this.lambdas = new LambdaReader(cursor, reports, expressions, this);
  }

  /** What statements stand in. */
  enum Where {
    FILE,
    BLOCK,
    LAMBDA
  }

  /** Reads a block, whose brace comes next. */
  List<Statement> block() {
    lambdas.refuseParameters();
    return body(Where.BLOCK);
  }

  /** Reads a closure, whose brace comes next. */
  Lambda closure() {
    return lambdas.closure();
  }

  /** Reads the parameters and the body of a function. */
  Lambda function(Place place) {
    return lambdas.function(place);
  }

  /** Reads the statements in braces, the first of which comes next. */
  List<Statement> body(Where where) {
    int close = cursor.partner(cursor.position());
    cursor.next();
    return upTo(close, where);
  }

  /** Reads statements up to a closing brace, and that brace. */
  List<Statement> upTo(int close, Where where) {
    List<Statement> statements = new ArrayList<>();
    int height = 0;
    nesting.enter();
    while (cursor.position() < close && !reports.enough()) {
      Statement statement = next(close, where);
      height = Math.max(height, nesting.height());
      if (statement != null) {
        statements.add(statement);
      }
    }
    nesting.leave();
    cursor.move(close + 1);
    nesting.over(height);
    return statements;
  }

  /** Goes past the next statement. */
  void skip() {
    refused.skip();
  }

  /** Reads the next statement, or skips one that cannot be read. */
  @Nullable Statement next(int close, Where where) {
    int start = cursor.position();
    if (cursor.accept(";") || cursor.peek().kind() == Kind.NEWLINE) {
      cursor.skipLines();
      return null;
    }
    int depth = nesting.depth();
    try {
      Statement statement = read(close, where);
      if (statement != null && !cursor.peek().endsStatement()) {
        throw Complaints.afterStatement(cursor, reports);
      }
      return statement;
    } catch (Unreadable e) {
      // It was reported; the next statement may have something to report as well.
      nesting.back(depth);
      cursor.move(start);
      refused.skip();
      return null;
    }
  }

  private @Nullable Statement read(int close, Where where) {
    Token first = cursor.peek();
    if (refused.skips()) {
      return null;
    } else if (first.isWord("return")) {
      return result(close, where);
    } else if (first.isWord("def")) {
      return define();
    } else if (isBlock(first)) {
      cursor.next();
      reports.checkKey(first.text(), cursor.of(first));
      cursor.skipLines();
      return new Statement.Block(first.text(), cursor.of(first), block());
    } else if (targets.follows()) {
      return targets.read(where != Where.LAMBDA);
    }
    return run(close, where);
  }

  private boolean isBlock(Token first) {
    Token next = cursor.at(cursor.position() + 1);
    Token brace = next.kind() == Kind.NEWLINE ? cursor.at(cursor.position() + 2) : next;
    return first.kind() == Kind.WORD
        && brace.is("{")
        && !Keywords.isOne(first.text())
        && CallReader.isBlock(first.text());
  }

  private Statement define() {
    cursor.next();
    Token name = cursor.peek();
    if (name.kind() != Kind.WORD || Keywords.isOne(name.text())) {
      throw Complaints.missing(cursor, reports, "a name after 'def'");
    }
    cursor.next();
    Place place = cursor.of(name);
    Expression value = Literals.ofNull(place);
    if (cursor.accept("=")) {
      cursor.skipLines();
      value = expressions.value();
    }
    return new Statement.Define(name.text(), place, value);
  }

  private Statement result(int close, Where where) {
    int start = cursor.position();
    cursor.next();
    Expression value =
        cursor.peek().endsStatement() ? Literals.ofNull(cursor.since(start)) : expressions.value();
    if (where != Where.LAMBDA || !isLast(close)) {
      reports.refuse(
          cursor.since(start),
          "'return' here is",
          "it may only be the last statement of a function; use: condition ? a : b");
    }
    return new Statement.Run(value);
  }

  private Statement run(int close, Where where) {
    int start = cursor.position();
    int before = reports.count();
    Expression expression = expressions.statement();
    if (Assignment.isOne(cursor.peek())) {
      throw refused.target(start);
    } else if (cursor.peek().startsValue() && cursor.at(start).kind() == Kind.WORD) {
      cursor.next();
      throw refused.command(start);
    }
    boolean runs =
        expression instanceof Expression.MethodCall call && call.arguments().lambda() != null;
    boolean used = runs || (where == Where.LAMBDA && isLast(close));
    if (!used && reports.count() == before && cursor.peek().endsStatement()) {
      idle(expression);
    }
    return new Statement.Run(expression);
  }

  private boolean isLast(int close) {
    int at = cursor.position();
    while (at < close && (cursor.at(at).kind() == Kind.NEWLINE || cursor.at(at).is(";"))) {
      at++;
    }
    return at >= close;
  }

  private void idle(Expression expression) {
    String name =
        expression instanceof Expression.Call call
            ? "%s = … or %s { … }".formatted(call.function().name(), call.function().name())
            : "name = …";
    reports.idle(expression.place(), "to set something, write: " + name);
  }
}
