package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ListNode;
import dev.espalier.config.Place;
import java.util.List;

/** A lambda together with the names around it. */
final class Closure {

  private final Lambda lambda;
  private final Frame around;
  private final Statements statements;
  private final Looks looks;
  private final Unknowns unknowns;

  Closure(Lambda lambda, Frame around, Statements statements, Looks looks, Unknowns unknowns) {
    this.lambda = lambda;
    this.around = around;
    this.statements = statements;
    this.looks = looks;
    this.unknowns = unknowns;
  }

  /** Returns the number of parameters. */
  int parameters() {
    return lambda.parameters().size();
  }

  Place place() {
    return lambda.place();
  }

  /** Calls the closure; one list stands for several parameters. */
  ConfigNode call(ConfigNode... arguments) {
    List<ConfigNode> given = List.of(arguments);
    if (given.size() == 1 && parameters() > 1) {
      unknowns.needs(given.get(0), lambda.place());
      given = given.get(0) instanceof ListNode list ? list.items() : given;
    }
    ConfigNode result = statements.call("the closure", lambda, given, around, lambda.place());
    looks.check(result, lambda.place(), unknowns);
    return result;
  }
}
