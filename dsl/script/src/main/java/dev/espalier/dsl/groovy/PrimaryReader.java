package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Expression;
import java.util.ArrayList;
import java.util.List;

/** Reads values that have no operators: what is written out, names, strings, lists and maps. */
final class PrimaryReader {

  private final Cursor cursor;
  private final Reports reports;
  private final Nesting nesting;
  private final ExpressionReader expressions;
  private final ItemReader items;

  PrimaryReader(
      Cursor cursor,
      Reports reports,
      Nesting nesting,
      ExpressionReader expressions,
      ItemReader items) {
    this.cursor = cursor;
    this.reports = reports;
    this.nesting = nesting;
    this.expressions = expressions;
    this.items = items;
  }

  /** Reads one that is neither a call nor begins with {@code this}. */
  Expression read() {
    Token token = cursor.peek();
    Place place = cursor.here();
    Expression read;
    switch (token.kind()) {
      case WORD -> {
        return word(token, place);
      }
      case NUMBER -> {
        cursor.next();
        read = Literals.of(Numbers.read(token, place, reports), place);
      }
      case STRING -> {
        cursor.next();
        read = Literals.of(token.text(), place);
      }
      case SLASHY -> {
        cursor.next();
        reports.refuse(place, "a string between slashes is", "write it in single quotes");
        read = Literals.of(token.text(), place);
      }
      case TEXT_OPEN -> {
        return text();
      }
      default -> {
        return bracket(token, place);
      }
    }
    return read;
  }

  private Expression word(Token token, Place place) {
    String word = token.text();
    if (!Keywords.isOne(word)) {
      cursor.next();
      return new Expression.Name(place, word);
    }
    int start = cursor.position();
    cursor.next();
    switch (word) {
      case "null" -> {
        return Literals.ofNull(place);
      }
      case "true", "false" -> {
        return Literals.of(ValueNode.of(word.equals("true")), place);
      }
      case "new" -> {
        return constructor(start);
      }
      case "super" -> reports.refuse(place, "'super' alone is", "write a name");
      case "def" -> reports.refuse(place, "'def' here is", "write it on a line of its own");
      case "switch" -> {
        while (!cursor.peek().endsStatement() && !cursor.peek().is(",")) {
          cursor.skip();
        }
        reports.refuse(cursor.since(start), "'switch' is", "use a map: [a: 1, b: 2][choice]");
      }
      default -> {
        if (Keywords.isType(word)) {
          reports.refuse(place, "a class is", "modules are named by strings or as Type(…)");
        } else {
          reports.misread(
              place, "'%s' is a keyword of Groovy".formatted(word), "choose another name");
        }
      }
    }
    throw new Unreadable();
  }

  private Expression constructor(int start) {
    if (cursor.peek().kind() == Kind.WORD && !cursor.peek().isWord("new")) {
      expressions.operand();
    }
    reports.refuse(cursor.since(start), "'new' is", "write Type(…) without 'new'");
    throw new Unreadable();
  }

  /** Reads a string with expressions in it. */
  private Expression text() {
    int start = cursor.position();
    List<Expression> parts = new ArrayList<>();
    int height = 0;
    addPiece(parts, cursor.next());
    while (true) {
      cursor.skipLines();
      if (cursor.peek().kind() == Kind.TEXT_MIDDLE || cursor.peek().kind() == Kind.TEXT_CLOSE) {
        throw reports.fail(Diagnostic.error("E0010", cursor.here(), "a value is missing in '${}'"));
      } else if (cursor.peek().is("->")) {
        reports.refuse(cursor.here(), "a closure in a string is", "write: ${value}");
        throw new Unreadable();
      }
      parts.add(expressions.value());
      height = Math.max(height, nesting.height());
      cursor.skipLines();
      Token piece = cursor.peek();
      if (piece.kind() != Kind.TEXT_MIDDLE && piece.kind() != Kind.TEXT_CLOSE) {
        throw Complaints.missing(cursor, reports, "'}' after one value in a string");
      }
      addPiece(parts, cursor.next());
      if (piece.kind() == Kind.TEXT_CLOSE) {
        nesting.over(height);
        return new Expression.Text(cursor.since(start), parts);
      }
    }
  }

  private void addPiece(List<Expression> parts, Token piece) {
    if (!piece.text().isEmpty()) {
      parts.add(Literals.of(piece.text(), cursor.of(piece)));
    }
  }

  private Expression bracket(Token token, Place place) {
    int start = cursor.position();
    switch (token.text()) {
      case "(" -> {
        return parentheses(start);
      }
      case "[" -> {
        return list(start);
      }
      case "{" -> throw brace(start, place);
      case "@" -> {
        cursor.next();
        cursor.next();
        reports.refuse(cursor.since(start), "an annotation is", "leave it out");
        throw new Unreadable();
      }
      case "*" -> {
        reports.refuse(place, "'*' here is", "it spreads a list in a list or in arguments");
        throw new Unreadable();
      }
      default -> throw Complaints.missing(cursor, reports, "a value");
    }
  }

  private Expression parentheses(int start) {
    int close = cursor.partner(start);
    if (isConversion(start, close)) {
      cursor.move(close + 1);
      expressions.operand();
      expressions.conversion(start);
      throw new Unreadable();
    } else if (cursor.at(close + 1).is("->")) {
      cursor.move(close + 2);
      reports.refuse(cursor.since(start), "a lambda as a value is", "write: def f(x) { … }");
      throw new Unreadable();
    }
    cursor.next();
    Expression value = expressions.value();
    if (cursor.peek().is(",")) {
      throw reports.fail(
          Diagnostic.error(
              "E0010",
              cursor.of(cursor.at(start)),
              "a tuple is written with its name: tuple(1, 2)"));
    } else if (cursor.position() != close) {
      throw Complaints.missing(cursor, reports, "')'");
    }
    cursor.move(close + 1);
    return value;
  }

  /** Tells whether Groovy takes parentheses for a conversion to the type in them. */
  private boolean isConversion(int open, int close) {
    Token name = cursor.at(close - 1);
    boolean dotted = name.kind() == Kind.WORD && close > open + 1;
    for (int i = open + 1; i < close && dotted; i++) {
      Token token = cursor.at(i);
      dotted = (i - open) % 2 == 1 ? token.kind() == Kind.WORD : token.is(".");
    }
    if (!dotted) {
      return false;
    }
    Token next = cursor.at(close + 1);
    boolean type = Keywords.isType(name.text()) || CallReader.isType(name.text());
    boolean value =
        (next.startsValue() && Infix.of(next) == null)
            || next.is("(")
            || next.is("[")
            || next.is("{")
            || next.is("!")
            || next.is("~");
    return value
        || (type && (next.is("-") || next.is("+") || next.is("--") || next.is("++")))
        || Keywords.isType(name.text());
  }

  private Expression list(int start) {
    int close = cursor.partner(start);
    cursor.next();
    if (cursor.peek().is(":") && cursor.position() + 1 == close) {
      cursor.move(close + 1);
      nesting.over(0);
      return new Expression.Mapping(cursor.since(start), List.of());
    }
    ItemReader.Items read = items.upTo(close, "an element");
    if (read.closure() >= 0) {
      throw brace(read.closure(), cursor.of(cursor.at(read.closure())));
    } else if (read.named().isEmpty()) {
      return new Expression.Sequence(cursor.since(start), false, read.positional());
    } else if (!read.positional().isEmpty()) {
      throw reports.fail(
          Diagnostic.error(
                  "E0010",
                  read.positional().get(0).value().place(),
                  "a list has no names, and a map no values without one")
              .label("the name is missing: name: …"));
    }
    return new Expression.Mapping(cursor.since(start), read.named());
  }

  /** Reports braces in the place of a value. */
  private Unreadable brace(int open, Place place) {
    Token first = cursor.at(open + 1);
    boolean empty = first.is("}");
    boolean map = first.startsValue() && cursor.at(open + 2).is(":");
    cursor.move(open);
    if (map || empty) {
      reports.misread(
          place,
          "braces make no map",
          empty ? "write dict() or [:]" : "write dict(key: value) or [key: value]");
    } else {
      cursor.skip();
      reports.refuse(cursor.since(open), "a closure as a value is", "write: def f(x) { … }");
    }
    return new Unreadable();
  }
}
