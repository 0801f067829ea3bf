package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.dsl.lang.Arguments;
import dev.espalier.dsl.lang.Expression;
import dev.espalier.dsl.lang.Expression.Access;
import dev.espalier.dsl.lang.Expression.Member;
import dev.espalier.dsl.lang.Lambda;
import dev.espalier.dsl.lang.Statement;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads calls: of types, of functions and of methods. */
final class CallReader {

  private static final String DICT = "dict";

  private final Cursor cursor;
  private final Reports reports;
  private final ItemReader items;
  private final StatementReader statements;

  CallReader(Cursor cursor, Reports reports, ItemReader items, StatementReader statements) {
    this.cursor = cursor;
    this.reports = reports;
    this.items = items;
    this.statements = statements;
  }

  /** Tells whether a word makes a map with that type, when it is called. */
  static boolean isType(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  /** Tells whether a block after a word is a statement, and no value. */
  static boolean isBlock(String word) {
    return !word.equals(DICT) && !isType(word);
  }

  /** Tells whether arguments or a closure begin at a token. */
  boolean follows(int index) {
    Token token = cursor.at(index);
    return token.is("(") || (token.kind() == Kind.NEWLINE ? cursor.at(index + 1) : token).is("{");
  }

  /** Reads the call of a function or a type, whose name was read. */
  Expression function(Token name, int start) {
    Place place = name.in(cursor.source());
    if (name.text().equals(DICT)) {
      return make(null, start);
    } else if (isType(name.text())) {
      return make(Literals.of(name.text(), place), start);
    }
    Arguments arguments = arguments();
    if (name.text().equals("tuple")) {
      if (!arguments.named().isEmpty() || arguments.lambda() != null) {
        reports.misread(place, "a tuple holds values only", "write: tuple(1, 2)");
      }
      return new Expression.Sequence(cursor.since(start), true, arguments.positional());
    }
    Member function = new Member(name.text(), place, Access.PLAIN);
    return new Expression.Call(cursor.since(start), function, arguments);
  }

  /**
   * Reads the call of a member, whose name was read.
   *
   * @param owner the dotted name that the target is; null if it is none
   */
  Expression member(Expression target, Member member, @Nullable String owner, int start) {
    if (owner != null && isType(owner)) {
      return ofType(owner, member, start);
    } else if (owner != null && isType(member.name())) {
      return make(Literals.of(owner + "." + member.name(), cursor.since(start)), start);
    }
    Arguments arguments = arguments();
    return new Expression.MethodCall(cursor.since(start), target, member, arguments);
  }

  private Expression ofType(String owner, Member member, int start) {
    Arguments arguments = arguments();
    if (!owner.equals("Math")) {
      reports.refuse(
          cursor.since(start),
          "a call of '%s' is".formatted(owner),
          "of Java's classes there is only Math");
      throw new Unreadable();
    }
    Member function = new Member(owner + "." + member.name(), member.place(), Access.PLAIN);
    return new Expression.Call(cursor.since(start), function, arguments);
  }

  private Expression make(Expression.@Nullable Literal type, int start) {
    ItemReader.Items given = parentheses();
    List<Statement> block = null;
    int closure = given.closure();
    if (closure >= 0) {
      block = inside(closure, statements::block);
    } else if (cursor.afterLines().is("{")) {
      cursor.skipLines();
      block = statements.block();
    }
    return new Expression.Make(
        cursor.since(start), type, new Arguments(given.positional(), given.named(), null), block);
  }

  private Arguments arguments() {
    ItemReader.Items given = parentheses();
    Lambda lambda = null;
    int closure = given.closure();
    if (closure >= 0) {
      lambda = inside(closure, statements::closure);
    } else if (cursor.afterLines().is("{")) {
      cursor.skipLines();
      lambda = statements.closure();
    }
    return new Arguments(given.positional(), given.named(), lambda);
  }

  /** Reads the arguments in parentheses, if there are any. */
  private ItemReader.Items parentheses() {
    int open = cursor.position();
    if (!cursor.accept("(")) {
      return ItemReader.Items.NONE;
    }
    return items.upTo(cursor.partner(open), "an argument");
  }

  /** Reads the closure that stands among the arguments, and comes back. */
  private <T> T inside(int closure, Supplier<T> reader) {
    int end = cursor.position();
    cursor.move(closure);
    T read = reader.get();
    cursor.move(end);
    if (cursor.afterLines().is("{")) {
      throw reports.fail(
          Diagnostic.error("E0010", cursor.of(cursor.afterLines()), "a call takes one closure"));
    }
    return read;
  }
}
