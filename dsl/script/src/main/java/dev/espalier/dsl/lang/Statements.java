package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.MapNode;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes statements. */
final class Statements {

  private final Session session;
  private final Interpreter interpreter;
  private final Assignments assignments;

  Statements(Session session) {
    this.session = session;
    this.interpreter = new Interpreter(session, this);
    this.assignments = new Assignments(session);
  }

  Interpreter interpreter() {
    return interpreter;
  }

  /** Executes the statements of the file or of a block, and reports every one that fails. */
  boolean run(List<Statement> body, Frame frame) {
    boolean complete = true;
    for (Statement statement : body) {
      if (!session.attempt(() -> execute(statement, frame))) {
        complete = false;
        String name = name(statement);
        if (name != null && (sets(statement) || !isBound(name, frame))) {
          frame.fail(name);
        }
      }
      Perturbation perturbation = session.context().perturbation();
      if (perturbation != null && frame.kind() == Frame.Kind.FILE) {
        frame.perturb(perturbation);
        session.file().perturb(perturbation);
      }
    }
    return complete;
  }

  /** Returns the map that a block makes. */
  MapNode block(List<Statement> body, Frame around, Place place) {
    Frame frame = new Frame(Frame.Kind.BLOCK, around);
    if (!run(body, frame)) {
      throw Failure.consequence();
    }
    return frame.map(place);
  }

  /**
   * Calls a closure or a function.
   *
   * @param what how to call it in a message
   * @param place where it is called
   */
  ConfigNode call(
      String what, Lambda lambda, List<ConfigNode> arguments, Frame around, Place place) {
    Frame frame = new Frame(Frame.Kind.CALL, around);
    bind(what, lambda, arguments, frame, place);
    ConfigNode result = ValueNode.ofNull().withOrigin(Origin.at(place));
    for (Statement statement : lambda.body()) {
      if (statement instanceof Statement.Run run) {
        result = interpreter.evaluate(run.expression(), frame);
      } else {
        execute(statement, frame);
      }
    }
    return result;
  }

  private void bind(
      String what, Lambda lambda, List<ConfigNode> arguments, Frame frame, Place place) {
    List<Lambda.Parameter> parameters = lambda.parameters();
    long required = parameters.stream().filter(each -> each.fallback() == null).count();
    if (arguments.size() > parameters.size() || arguments.size() < required) {
      throw Failure.of(
          Diagnostic.error(
                  "E0306",
                  place,
                  "%s takes %d arguments, given %d"
                      .formatted(what, parameters.size(), arguments.size()))
              .related(lambda.place(), "declared here"));
    }
    for (int i = 0; i < parameters.size(); i++) {
      Lambda.Parameter parameter = parameters.get(i);
      Expression fallback = parameter.fallback();
      if (i < arguments.size()) {
        frame.setLocal(parameter.name(), arguments.get(i));
      } else if (fallback != null) {
        frame.setLocal(parameter.name(), interpreter.evaluate(fallback, frame));
      }
    }
  }

  private void execute(Statement statement, Frame frame) {
    if (statement instanceof Statement.Assign assign) {
      Statement.Target target = assign.target();
      ConfigNode value = interpreter.evaluate(assign.value(), frame);
      List<PathEdit.Step> steps =
          target.steps().stream()
              .map(s -> new PathEdit.Step(s.place(), interpreter.known(s.key(), frame)))
              .toList();
      assignments.assign(target, steps, value, frame);
    } else if (statement instanceof Statement.Define define) {
      define(define, frame);
    } else if (statement instanceof Statement.Block block) {
      assignments.merge(block, block(block.body(), frame, block.place()), frame);
    } else {
      interpreter.evaluate(((Statement.Run) statement).expression(), frame);
    }
  }

  private void define(Statement.Define define, Frame frame) {
    if (frame.hasLocal(define.name()) || frame.key(define.name()) != null) {
      throw Failure.of(
          Diagnostic.error(
                  "E0310", define.place(), "'%s' is declared already".formatted(define.name()))
              .label("to change it, leave out 'def'"));
    }
    frame.setLocal(define.name(), interpreter.evaluate(define.value(), frame));
  }

  /** Tells whether a statement gives a name its whole value, rather than changing what it has. */
  private static boolean sets(Statement statement) {
    return !(statement instanceof Statement.Block)
        && !(statement instanceof Statement.Assign assign && !assign.target().steps().isEmpty());
  }

  private boolean isBound(String name, Frame frame) {
    return frame.hasLocal(name)
        || frame.key(name) != null
        || (frame.kind() == Frame.Kind.FILE && session.file().inBase(name) != null);
  }

  private static @Nullable String name(Statement statement) {
    if (statement instanceof Statement.Assign assign) {
      return assign.target().name();
    } else if (statement instanceof Statement.Define define) {
      return define.name();
    }
    return statement instanceof Statement.Block block ? block.name() : null;
  }
}
