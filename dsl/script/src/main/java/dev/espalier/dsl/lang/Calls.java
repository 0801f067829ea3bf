package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.Suggestions;
import dev.espalier.config.ValueNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Calls functions and methods: the file's own and the safe ones of the language, nothing else. */
final class Calls {

  private final Session session;
  private final Interpreter interpreter;
  private final Makers makers;
  private final Statements statements;
  private final Operators operators;

  Calls(Session session, Interpreter interpreter, Makers makers, Statements statements) {
    this.session = session;
    this.interpreter = interpreter;
    this.makers = makers;
    this.statements = statements;
    this.operators = new Operators(session.meter(), session.unknowns());
  }

  /** Calls a function. */
  ConfigNode function(Expression.Call call, Frame frame) {
    String name = call.function().name();
    Function own = session.functions().get(name);
    if (own != null) {
      Arguments arguments = withoutNames(call.function(), call.arguments());
      if (arguments.lambda() != null) {
        throw Failure.of(
            Diagnostic.error(
                "E0306", call.function().place(), "'%s' takes no closure".formatted(name)));
      }
      List<ConfigNode> given = values(arguments, frame);
      return statements.call("'" + name + "'", own.body(), given, outermost(frame), call.place());
    }
    MethodTable.Entry function = Functions.TABLE.find(name);
    if (function == null) {
      throw unknown("function", call.function(), functionNames(), null);
    }
    ConfigNode nothing = ValueNode.ofNull().withOrigin(Origin.at(call.place()));
    return invoke(function, nothing, call.function(), call.arguments(), frame, call.place());
  }

  /** Calls a method of a value. */
  ConfigNode method(Expression.MethodCall call, Frame frame) {
    ConfigNode target = interpreter.evaluate(call.target(), frame);
    Expression.Access access = call.method().access();
    if (access == Expression.Access.SAFE && target instanceof ValueNode leaf && leaf.isNull()) {
      return target;
    } else if (access == Expression.Access.SPREAD && target instanceof ListNode list) {
      List<ConfigNode> items = new ArrayList<>();
      for (ConfigNode item : list.items()) {
        items.add(method(item, call, frame));
      }
      return list.withItems(items).withOrigin(Origin.at(call.place()));
    }
    return method(target, call, frame);
  }

  private ConfigNode method(ConfigNode target, Expression.MethodCall call, Frame frame) {
    session.unknowns().needs(target, call.target().place());
    MethodTable methods = methods(target);
    MethodTable.Entry method = methods.find(call.method().name());
    if (method == null) {
      throw unknown("method", call.method(), methods.names(), target);
    }
    return invoke(method, target, call.method(), call.arguments(), frame, call.place());
  }

  private ConfigNode invoke(
      MethodTable.Entry entry,
      ConfigNode target,
      Expression.Member name,
      Arguments written,
      Frame frame,
      Place place) {
    Arguments arguments = withoutNames(name, written);
    List<ConfigNode> given = values(arguments, frame);
    Lambda lambda = arguments.lambda();
    Looks looks =
        session.unknowns().alone() ? Looks.of(name.name(), lambda != null) : Looks.AT_NONE;
    Closure closure =
        lambda == null ? null : new Closure(lambda, frame, statements, looks, session.unknowns());
    entry.check(name, given.size(), closure != null);
    given.forEach(each -> session.unknowns().needsAll(each, place));
    if (looks == Looks.AT_ALL) {
      session.unknowns().needsAll(target, place);
    }
    session.meter().charge(size(target), place);
    return entry
        .method()
        .call(new Invocation(target, given, closure, name, place, session, operators));
  }

  private List<ConfigNode> values(Arguments arguments, Frame frame) {
    List<ConfigNode> values = new ArrayList<>();
    if (!makers.addAll(arguments.positional(), values, frame)) {
      throw Failure.consequence();
    }
    return values;
  }

  private static Arguments withoutNames(Expression.Member name, Arguments arguments) {
    if (!arguments.named().isEmpty()) {
      throw Failure.of(
          Diagnostic.error(
                  "E0306", name.place(), "'%s' takes no named arguments".formatted(name.name()))
              .note("a map is made by dict(…) or by Type(…), with a capital letter"));
    }
    return arguments;
  }

  private static MethodTable methods(ConfigNode target) {
    if (target instanceof ListNode) {
      return ListMethods.TABLE;
    } else if (target instanceof MapNode) {
      return MapMethods.TABLE;
    }
    Object value = ((ValueNode) target).value();
    if (value instanceof String) {
      return StringMethods.TABLE;
    }
    return value instanceof Number ? NumberMethods.TABLE : MethodTable.EMPTY;
  }

  private static long size(ConfigNode target) {
    if (target instanceof ListNode list) {
      return list.size();
    }
    return target instanceof MapNode map ? map.size() : 1;
  }

  private Set<String> functionNames() {
    Set<String> names = new TreeSet<>(Functions.TABLE.names());
    names.addAll(session.functions().keySet());
    names.addAll(List.of("dict", "tuple"));
    return names;
  }

  private static Failure unknown(
      String what, Expression.Member name, Set<String> known, @Nullable ConfigNode target) {
    String owner = target == null ? "" : Values.describe(target) + " has ";
    Diagnostic error =
        Diagnostic.error(
            "E0305",
            name.place(),
            owner + (target == null ? "there is no " : "no ") + what + " '" + name.name() + "'");
    String hint = Hints.instead(what, name.name());
    if (hint != null) {
      return Failure.of(error.label(hint));
    }
    List<String> near = Suggestions.nearest(name.name(), known);
    Diagnostic hinted = near.isEmpty() ? error : error.label(Suggestions.phrase(near));
    return Failure.of(known.isEmpty() ? hinted : hinted.note("known: " + String.join(", ", known)));
  }

  private static Frame outermost(Frame frame) {
    Frame here = frame;
    for (Frame outer = here.outer(); outer != null; outer = here.outer()) {
      here = outer;
    }
    return here;
  }
}
