package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.dsl.lang.Function;
import dev.espalier.dsl.lang.Program;
import dev.espalier.dsl.lang.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a whole file: its functions, its base and its statements. */
final class ScriptReader {

  private static final String BASE = "_base_";

  private final Tokens tokens;
  private final Cursor cursor;
  private final Reports reports;
  private final StatementReader statements;

  ScriptReader(Tokens tokens, Reports reports, int depth) {
    this.tokens = tokens;
    this.cursor = new Cursor(tokens);
    this.reports = reports;
    this.statements = new StatementReader(cursor, reports, new Nesting(cursor, reports, depth));
  }

  Program read() {
    List<Function> functions = new ArrayList<>();
    List<Statement> all = new ArrayList<>();
    int end = tokens.size() - 1;
    if (cursor.peek().is(";")) {
      reports.misread(cursor.here(), "nothing stands before this ';'", "leave it out");
    }
    while (cursor.position() < end && !reports.enough()) {
      if (isFunction()) {
        function(functions);
      } else {
        Statement statement = statements.next(end, StatementReader.Where.FILE);
        if (statement != null) {
          all.add(statement);
        }
      }
    }
    checkTwice(functions);
    Statement.Assign base = base(all);
    if (base != null) {
      all.remove(base);
    }
    return new Program(tokens.source(), base, functions, all);
  }

  private boolean isFunction() {
    int at = cursor.position();
    return cursor.peek().isWord("def")
        && cursor.at(at + 1).kind() == Kind.WORD
        && cursor.at(at + 2).is("(");
  }

  private void function(List<Function> functions) {
    int start = cursor.position();
    cursor.next();
    Token name = cursor.next();
    Place place = cursor.of(name);
    if (Keywords.isOne(name.text())) {
      reports.misread(
          place, "'%s' is a keyword of Groovy".formatted(name.text()), "choose another name");
    }
    try {
      functions.add(new Function(name.text(), place, statements.function(place)));
      if (!cursor.peek().endsStatement()) {
        throw Complaints.afterStatement(cursor, reports);
      }
    } catch (Unreadable e) {
      // It was reported; what follows the function may have something to report as well.
      cursor.move(start);
      statements.skip();
    }
  }

  private void checkTwice(List<Function> functions) {
    Map<String, Place> seen = new HashMap<>();
    for (Function function : functions) {
      Place before = seen.putIfAbsent(function.name(), function.place());
      if (before != null) {
        reports.add(
            Diagnostic.error(
                    "E0310",
                    function.place(),
                    "the function '%s' is declared twice".formatted(function.name()))
                .related(before, "here first"));
      }
    }
  }

  private Statement.@Nullable Assign base(List<Statement> all) {
    Statement.Assign base = null;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Statement.Assign assign
          && assign.target().name().equals(BASE)
          && assign.target().steps().isEmpty()) {
        if (i > 0) {
          reports.add(
              Diagnostic.error(
                      "E0009",
                      assign.place(),
                      "'_base_' is set once, in the file's first statement")
                  .related(all.get(0).place(), "the first statement"));
        }
        base = assign;
      }
    }
    return base;
  }
}
