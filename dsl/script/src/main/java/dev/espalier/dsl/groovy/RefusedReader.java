package dev.espalier.dsl.groovy;

import dev.espalier.config.Place;

/** Reports statements that the language does not have, and goes past them. */
final class RefusedReader {

  private final Cursor cursor;
  private final Reports reports;

  RefusedReader(Cursor cursor, Reports reports) {
    this.cursor = cursor;
    this.reports = reports;
  }

  /** Goes past the next statement if it is none of the language's, and tells whether it was. */
  boolean skips() {
    int start = cursor.position();
    Token first = cursor.peek();
    if (first.is("{")) {
      skip();
      reports.refuse(cursor.since(start), "a block without a name is", "write: name { … }");
    } else if (first.is("@")) {
      annotation(start);
    } else if (first.kind() != Kind.WORD) {
      return false;
    } else if (cursor.at(start + 1).is(":") && !Keywords.isOne(first.text())) {
      skip();
      reports.misread(
          cursor.of(first), "a line sets a name by '='", "write: %s = …".formatted(first.text()));
    } else {
      return word(first, start);
    }
    return true;
  }

  /** Goes past a statement, to the end of its line or its last brace. */
  void skip() {
    int start = cursor.position();
    boolean braces = false;
    while (true) {
      Token token = cursor.peek();
      if (token.kind() == Kind.NEWLINE) {
        Token next = cursor.afterLines();
        boolean goesOn =
            (next.is("{") && !braces)
                || next.isWord("else")
                || next.isWord("catch")
                || next.isWord("finally")
                || (next.kind() == Kind.SYMBOL && Infix.of(next) != null);
        if (!goesOn) {
          return;
        }
        cursor.next();
      } else if (token.endsStatement() && cursor.position() > start) {
        return;
      } else {
        braces |= token.is("{");
        cursor.skip();
      }
      if (cursor.peek().kind() == Kind.END) {
        return;
      }
    }
  }

  /** Reports an assignment to what cannot be set. */
  Unreadable target(int start) {
    skip();
    reports.refuse(
        cursor.since(start), "setting this is", "write: name = …, name.key = … or name[index] = …");
    return new Unreadable();
  }

  /** Reports a name that a value follows, which Groovy takes for a call. */
  Unreadable command(int start) {
    String name = cursor.at(start).text();
    skip();
    reports.idle(
        cursor.since(start), "to set something, write: %s = … or %s { … }".formatted(name, name));
    return new Unreadable();
  }

  private boolean word(Token first, int start) {
    Token second = cursor.at(start + 1);
    Keywords.Refused refused = Keywords.statement(first.text());
    if (refused == null && second.kind() == Kind.WORD) {
      refused = Keywords.declaration(first.text());
    }
    if (refused != null) {
      skip();
      reports.refuse(cursor.since(start), refused.name(), refused.instead());
      return true;
    } else if (first.isWord("from") && second.kind() == Kind.WORD) {
      skip();
      reports.misread(
          cursor.of(first),
          "a config imports nothing",
          "another config is inherited by: _base_ = 'other.groovy'");
      return true;
    } else if (first.isWord("def") && second.is("(")) {
      skip();
      reports.refuse(
          cursor.since(start), "several names in one 'def' are", "write one 'def' for each");
      return true;
    }
    return declaration(first, start);
  }

  /** Reports a variable or a function with a type or a modifier. */
  private boolean declaration(Token first, int start) {
    int name = afterTypes(start);
    Token after = cursor.at(name + 1);
    boolean declares =
        cursor.at(name).kind() == Kind.WORD
            && name > start
            && (after.is("=") || after.is("(") || after.endsStatement());
    boolean typed =
        Keywords.isModifier(first.text())
            || Keywords.isType(first.text())
            || after.is("=")
            || (after.is("(") && cursor.at(cursor.partner(name + 1) + 1).is("{"));
    boolean plain = first.isWord("def") && name == start + 1;
    if (!declares || !typed || plain) {
      return false;
    }
    String written = cursor.at(name).text();
    skip();
    if (after.is("(")) {
      reports.refuse(
          cursor.since(start),
          "a type or modifier is",
          "write: def %s(…) { … }".formatted(written));
    } else {
      reports.refuse(
          cursor.since(start), "the type of a variable is", "write: def %s = …".formatted(written));
    }
    return true;
  }

  /** Returns the index of the last of the words, with dots and type arguments, that come next. */
  private int afterTypes(int start) {
    int last = start;
    int at = start + 1;
    while (true) {
      Token token = cursor.at(at);
      if (token.kind() == Kind.WORD && Infix.of(token) == null) {
        last = at++;
      } else if (token.is(".") && cursor.at(at + 1).kind() == Kind.WORD) {
        at += 2;
      } else if (token.is("<") || token.is(">") || token.is(">>") || token.is(",")) {
        if (!token.is("<") && last == start && cursor.at(start + 1).kind() != Kind.SYMBOL) {
          return last;
        }
        at++;
      } else if (token.is("[") && cursor.partner(at) == at + 1) {
        at += 2;
      } else {
        return last;
      }
    }
  }

  private void annotation(int start) {
    cursor.next();
    if (cursor.peek().isWord("interface")) {
      skip();
      reports.refuse(
          cursor.since(start), "a class is", "a config holds values; modules are written in Java");
      return;
    }
    while (cursor.peek().kind() == Kind.WORD || cursor.peek().is(".")) {
      cursor.next();
      if (!cursor.peek().is(".") && !cursor.at(cursor.position() - 1).is(".")) {
        break;
      }
    }
    if (cursor.peek().is("(")) {
      cursor.skip();
    }
    Place place = cursor.since(start);
    reports.refuse(place, "an annotation is", "leave it out");
  }
}
