package dev.espalier.dsl.groovy;

import dev.espalier.dsl.lang.Expression;
import java.util.ArrayList;
import java.util.List;

/** Reads the elements of lists, the entries of maps, and arguments. */
final class ItemReader {

  /**
   * What stands between two brackets.
   *
   * @param positional values without names
   * @param named keys and values
   * @param closure the index of the brace of the last value, if that is a closure; or -1
   */
  record Items(List<Expression.Item> positional, List<Expression.Entry> named, int closure) {

    static final Items NONE = new Items(List.of(), List.of(), -1);
  }

  private final Cursor cursor;
  private final Reports reports;
  private final Nesting nesting;
  private final ExpressionReader expressions;

  ItemReader(Cursor cursor, Reports reports, Nesting nesting, ExpressionReader expressions) {
    this.cursor = cursor;
    this.reports = reports;
    this.nesting = nesting;
    this.expressions = expressions;
  }

  /**
   * Reads all items, and the bracket that closes them; one that cannot be read is reported, and the
   * others are read all the same.
   *
   * @param close the index of that bracket
   * @param what what they are, for messages
   */
  Items upTo(int close, String what) {
    List<Expression.Item> positional = new ArrayList<>();
    List<Expression.Entry> named = new ArrayList<>();
    int closure = -1;
    int height = 0;
    while (cursor.position() < close && !reports.enough()) {
      int start = cursor.position();
      int depth = nesting.depth();
      try {
        if (cursor.peek().is("{") && isLast(start, close)) {
          closure = start;
          cursor.skip();
        } else {
          item(positional, named);
        }
        height = Math.max(height, nesting.height());
        separator(close, what);
      } catch (Unreadable e) {
        // It was reported; the next item may have something to report as well.
        nesting.back(depth);
        cursor.move(start);
        skipItem(close);
      }
    }
    cursor.move(close + 1);
    nesting.over(height);
    return new Items(positional, named, closure);
  }

  private boolean isLast(int start, int close) {
    int end = cursor.partner(start) + 1;
    return end == close || (end + 1 == close && cursor.at(end).is(","));
  }

  private void item(List<Expression.Item> positional, List<Expression.Entry> named) {
    int start = cursor.position();
    if (cursor.accept("*")) {
      boolean map = cursor.accept(":");
      Expression value = expressions.value();
      if (map) {
        named.add(new Expression.SpreadMap(value));
      } else {
        positional.add(new Expression.Item(value, true));
      }
      return;
    }
    Token first = cursor.peek();
    boolean labelled = cursor.at(start + 1).is(":") && first.startsValue();
    if (labelled) {
      cursor.next();
      cursor.next();
      named.add(new Expression.Pair(label(first), expressions.value()));
      return;
    }
    Expression value = expressions.value();
    if (!cursor.accept(":")) {
      positional.add(new Expression.Item(value, false));
      return;
    }
    checkKey(first, start);
    named.add(new Expression.Pair(value, expressions.value()));
  }

  private Expression label(Token token) {
    if (token.kind() == Kind.NUMBER) {
      return Literals.of(Numbers.read(token, cursor.of(token), reports), cursor.of(token));
    } else if (token.kind() == Kind.WORD) {
      reports.checkKey(token.text(), cursor.of(token));
    }
    return Literals.of(token.text(), cursor.of(token));
  }

  /** Checks that a computed key stands in parentheses or is a string. */
  private void checkKey(Token first, int start) {
    boolean whole = cursor.partner(start) + 1 == cursor.position() - 1;
    if (!whole || !(first.is("(") || first.kind() == Kind.TEXT_OPEN)) {
      int end = cursor.position();
      cursor.move(end - 1);
      reports.misread(
          cursor.since(start), "a computed key stands in parentheses", "write: (key): value");
      cursor.move(end);
    }
  }

  private void separator(int close, String what) {
    if (cursor.position() >= close || cursor.accept(",")) {
      return;
    }
    throw Complaints.afterItem(cursor, reports, what);
  }

  private void skipItem(int close) {
    while (cursor.position() < close) {
      if (cursor.accept(",")) {
        return;
      }
      cursor.skip();
    }
  }
}
