package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import dev.espalier.config.Merge;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates one program: computes values, and can do nothing else.
 *
 * <p>There is no way from a program to a file, a class, a process or the clock; what it costs is
 * bounded by {@link Limits}.
 */
public final class Evaluator {

  private final Program program;
  private final FileContext context;
  private final Session session;

  private Evaluator(
      Program program, FileContext context, Limits limits, Problems problems, Unknowns unknowns) {
    this.program = program;
    this.context = context;
    Map<String, Function> functions = new LinkedHashMap<>();
    program.functions().forEach(function -> functions.put(function.name(), function));
    FileNames file = new FileNames(context, unknowns);
    Layers layers = new Layers(file, unknowns, problems);
    this.session =
        new Session(context, functions, file, unknowns, layers, new Meter(limits), problems);
  }

  /**
   * Returns what the {@code _base_} of a program names; it cannot use names of the file.
   *
   * @param problems receives what is wrong
   * @return the value, or null if there is no {@code _base_} or a problem was reported
   */
  public static @Nullable ConfigNode base(
      Program program, FileContext context, Limits limits, Problems problems) {
    Statement.Assign base = program.base();
    return base == null
        ? null
        : new Evaluator(program, context, limits, problems, new Unknowns(false))
            .value(base.value());
  }

  /**
   * Returns what a program makes of what its bases gave.
   *
   * @param problems receives every problem found, and warnings
   * @return the result, or null if a problem was reported
   */
  public static @Nullable Evaluated evaluate(
      Program program, FileContext context, Limits limits, Problems problems) {
    return new Evaluator(program, context, limits, problems, new Unknowns(false)).run();
  }

  /**
   * Returns what a program sets itself, without its bases and whatever else is around it.
   *
   * @param context what the file may see; of its variables only the names count
   * @param problems receives what cannot be said without them
   * @return the values, or null if a problem was reported
   */
  public static @Nullable OwnValues own(
      Program program, FileContext context, Limits limits, Problems problems) {
    FileContext.Bases nothing = new FileContext.Bases(MapNode.empty(), List.of(), Map.of());
    FileContext alone = program.base() == null ? context : context.over(nothing);
    int before = problems.errorCount();
    Evaluator evaluator = new Evaluator(program, alone, limits, problems, new Unknowns(true));
    OwnValues own = evaluator.own();
    return problems.errorCount() > before ? null : own;
  }

  private @Nullable OwnValues own() {
    Statement.Assign base = program.base();
    ConfigNode named = base == null ? null : value(base.value());
    Frame frame = new Frame(Frame.Kind.FILE, null);
    try {
      new Statements(session).run(program.statements(), frame);
      Place start = program.source().at(1, 1, 1);
      MapNode root = session.layers().under(frame.map(start)).withOrigin(Origin.at(start));
      session.meter().made(root, start);
      return new OwnValues(named, root, session.unknowns()::find);
    } catch (Failure failure) {
      report(failure);
      return null;
    }
  }

  private @Nullable ConfigNode value(Expression expression) {
    Statements statements = new Statements(session);
    try {
      return statements.interpreter().evaluate(expression, new Frame(Frame.Kind.FILE, null));
    } catch (Failure failure) {
      Diagnostic diagnostic = failure.diagnostic();
      if (diagnostic != null) {
        boolean alone = session.unknowns().alone();
        String note = "'_base_' is read before the rest of the file";
        session.problems().add(alone ? diagnostic : diagnostic.note(note));
      }
      return null;
    }
  }

  private @Nullable Evaluated run() {
    int before = session.problems().errorCount();
    Frame frame = new Frame(Frame.Kind.FILE, null);
    MapNode root = null;
    try {
      new Statements(session).run(program.statements(), frame);
      if (session.problems().errorCount() == before) {
        root = merged(frame);
      }
    } catch (Failure failure) {
      report(failure);
    }
    if (root == null || session.problems().errorCount() > before) {
      return null;
    }
    warnOfUnread(frame);
    Map<String, Place> uses = new LinkedHashMap<>();
    FileContext.Bases bases = context.bases();
    if (bases != null) {
      warn(frame, bases);
      uses.putAll(bases.uses());
    }
    session.file().uses().forEach(uses::putIfAbsent);
    return new Evaluated(root, uses);
  }

  private MapNode merged(Frame frame) {
    Place start = program.source().at(1, 1, 1);
    MapNode own = frame.map(start);
    MapNode root =
        context.bases() == null
            ? (MapNode) Merge.strip(own, session.problems())
            : Merge.merge(session.file().patched(), own, session.problems());
    MapNode placed = root.withOrigin(Origin.at(start));
    session.meter().made(placed, start);
    return placed;
  }

  /** Warns of names whose old value the bases have used already and that this file only sets. */
  private void warn(Frame frame, FileContext.Bases bases) {
    Map<String, Place> changed = new LinkedHashMap<>(session.file().patches());
    frame
        .map(Place.PROGRAM)
        .entries()
        .forEach((key, entry) -> changed.put(key.toString(), entry.keyPlace()));
    changed.forEach(
        (name, place) -> {
          Place use = bases.uses().get(name);
          ConfigNode old = bases.root().get(Key.of(name));
          boolean same = old == null || old.equals(frame.key(name));
          if (use != null && !same && !session.file().isReadHere(name)) {
            session
                .problems()
                .add(
                    Diagnostic.warning(
                            "W0301",
                            place,
                            "a base has used '%s' already; this does not change what came of it"
                                .formatted(name))
                        .related(use, "used here, with the old value")
                        .note("set again what was made of it, from the new value"));
          }
        });
  }

  private void warnOfUnread(Frame frame) {
    for (Statement statement : program.statements()) {
      if (statement instanceof Statement.Define define && !frame.hasReadLocal(define.name())) {
        session
            .problems()
            .add(
                Diagnostic.warning(
                        "W0302", define.place(), "nothing reads '%s'".formatted(define.name()))
                    .note("a name declared by 'def' does not reach the config"));
      }
    }
  }

  private void report(Failure failure) {
    Diagnostic diagnostic = failure.diagnostic();
    if (diagnostic != null) {
      session.problems().add(diagnostic);
    }
  }
}
