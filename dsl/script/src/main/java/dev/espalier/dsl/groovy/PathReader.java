package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.dsl.lang.Expression;
import dev.espalier.dsl.lang.Expression.Access;
import dev.espalier.dsl.lang.Expression.Member;
import org.jspecify.annotations.Nullable;

/** Reads a value and what follows it: keys, indices and calls. */
final class PathReader {

  private final Cursor cursor;
  private final Reports reports;
  private final Nesting nesting;
  private final PrimaryReader primaries;
  private final CallReader calls;
  private final ItemReader items;

  PathReader(
      Cursor cursor,
      Reports reports,
      Nesting nesting,
      ExpressionReader expressions,
      StatementReader statements) {
    this.cursor = cursor;
    this.reports = reports;
    this.nesting = nesting;
    this.items = new ItemReader(cursor, reports, nesting, expressions);
    this.calls = new CallReader(cursor, reports, items, statements);
    this.primaries = new PrimaryReader(cursor, reports, nesting, expressions, items);
  }

  /** Reads a value with all that follows it. */
  Expression path() {
    int start = cursor.position();
    Token first = cursor.peek();
    boolean name = first.kind() == Kind.WORD && !Keywords.isOne(first.text());
    Expression value;
    if (first.isWord("this")) {
      value = ofThis();
    } else if (name && calls.follows(cursor.position() + 1)) {
      cursor.next();
      value = calls.function(first, start);
      name = false;
    } else {
      value = primaries.read();
    }
    return rest(value, name ? first.text() : null, start);
  }

  /**
   * Reads what follows a value.
   *
   * @param first the value
   * @param name the name that the value is; null if it is none
   */
  private Expression rest(Expression first, @Nullable String name, int start) {
    Expression value = first;
    String dotted = name;
    while (true) {
      int height = nesting.height();
      Token next = cursor.peek();
      if (next.is("[") || next.is("?[")) {
        Expression index = index();
        value = new Expression.Index(cursor.since(start), value, index, next.is("?["));
        dotted = null;
      } else if (next.is("++") || next.is("--")) {
        cursor.next();
        reports.refuse(cursor.since(start), "'++' or '--' is", "write: name += 1");
      } else {
        Access access = access(cursor.afterLines());
        if (access == null) {
          break;
        }
        cursor.skipLines();
        cursor.next();
        cursor.skipLines();
        boolean quoted = cursor.peek().kind() != Kind.WORD;
        Member member = member(access, start);
        dotted = dotted == null || quoted || access != Access.PLAIN ? null : dotted;
        value = member(value, member, dotted, start);
        dotted =
            value instanceof Expression.Property && dotted != null
                ? dotted + "." + member.name()
                : null;
      }
      nesting.over(Math.max(height, nesting.height()));
    }
    if (cursor.peek().is("(")) {
      throw reports.fail(
          Diagnostic.error("E0010", cursor.here(), "this value follows another")
              .label("only functions and methods are called"));
    }
    return value;
  }

  /** Reads {@code [index]}, whose bracket comes next. */
  Expression index() {
    int open = cursor.position();
    cursor.next();
    int start = cursor.position();
    ItemReader.Items read = items.upTo(cursor.partner(open), "an index");
    boolean comma = cursor.at(cursor.partner(open) - 1).is(",");
    if (!read.named().isEmpty() || read.positional().isEmpty() || comma) {
      throw reports.fail(
          Diagnostic.error("E0010", cursor.of(cursor.at(open)), "an index is one value")
              .label("write: value[index]"));
    }
    if (read.positional().size() == 1 && !read.positional().get(0).spread()) {
      return read.positional().get(0).value();
    }
    int end = cursor.position();
    cursor.move(end - 1);
    Place place = cursor.since(start);
    cursor.move(end);
    return new Expression.Sequence(place, false, read.positional());
  }

  /** Reads {@code this.name}. */
  private Expression ofThis() {
    int start = cursor.position();
    cursor.next();
    Token name = cursor.at(cursor.position() + 1);
    boolean named = name.kind() == Kind.WORD || name.kind() == Kind.STRING;
    if (!cursor.peek().is(".") || !named || calls.follows(cursor.position() + 2)) {
      reports.refuse(cursor.since(start), "'this' alone is", "write a name");
      throw new Unreadable();
    }
    cursor.next();
    cursor.next();
    return new Expression.Name(cursor.since(start), name.text());
  }

  private static @Nullable Access access(Token token) {
    if (token.kind() != Kind.SYMBOL) {
      return null;
    }
    return switch (token.text()) {
      case ".", ".&", "::" -> Access.PLAIN;
      case "?.", "??." -> Access.SAFE;
      case "*." -> Access.SPREAD;
      default -> null;
    };
  }

  /** Reads the name after a dot. */
  private Member member(Access access, int start) {
    int dot = cursor.position() - 1;
    Token sign = cursor.at(cursor.at(dot).kind() == Kind.NEWLINE ? dot - 1 : dot);
    Token name = cursor.peek();
    if (sign.is(".&") || sign.is("::")) {
      cursor.next();
      String construct = sign.is("::") ? "a method reference is" : "a method pointer is";
      reports.refuse(cursor.since(start), construct, "use a closure: { it.method() }");
      throw new Unreadable();
    } else if (name.is("@") || sign.is("??.")) {
      cursor.next();
      reports.refuse(
          cursor.since(start),
          "'%s' is".formatted(name.is("@") ? ".@" : "??."),
          "write: map.key or map?.key");
      throw new Unreadable();
    } else if (name.kind() != Kind.WORD && name.kind() != Kind.STRING) {
      throw computed(name, start);
    }
    cursor.next();
    return new Member(name.text(), name.in(cursor.source()), access);
  }

  private Unreadable computed(Token name, int start) {
    if (name.kind() != Kind.TEXT_OPEN && !name.is("(")) {
      return Complaints.missing(cursor, reports, "a key or a method after the dot");
    }
    cursor.skip();
    if (calls.follows(cursor.position())) {
      reports.refuse(cursor.since(start), "a computed method name is", "write the name");
    } else {
      reports.refuse(cursor.since(start), "a computed key after a dot is", "write: map[key]");
    }
    return new Unreadable();
  }

  /**
   * Reads a call of a member, or its value.
   *
   * @param owner the dotted name that the target is; null if it is none
   */
  private Expression member(Expression target, Member member, @Nullable String owner, int start) {
    if (calls.follows(cursor.position())) {
      return calls.member(target, member, owner, start);
    }
    Place place = cursor.since(start);
    Expression constant =
        owner == null ? null : Literals.constant(owner + "." + member.name(), place);
    return constant == null ? new Expression.Property(place, target, member) : constant;
  }
}
