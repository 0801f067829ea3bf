package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.ValueNode;
import java.util.function.DoubleUnaryOperator;

/** The functions of the language. */
final class Functions {

  static final MethodTable TABLE =
      new MethodTable.Builder()
          .add("Math.abs", 1, in -> NumberMethods.abs(in, in.node(0)))
          .add("Math.max", 2, in -> larger(in) ? in.node(0) : in.node(1))
          .add("Math.min", 2, in -> larger(in) ? in.node(1) : in.node(0))
          .add("Math.round", 1, in -> NumberMethods.round(in, in.node(0)))
          .add("Math.pow", 2, in -> real(in, Math.pow(in.number(0), in.number(1))))
          .add("Math.atan2", 2, in -> real(in, Math.atan2(in.number(0), in.number(1))))
          .add("Math.hypot", 2, in -> real(in, Math.hypot(in.number(0), in.number(1))))
          .add("Math.sqrt", 1, real(Math::sqrt))
          .add("Math.cbrt", 1, real(Math::cbrt))
          .add("Math.exp", 1, real(Math::exp))
          .add("Math.log", 1, real(Math::log))
          .add("Math.log10", 1, real(Math::log10))
          .add("Math.floor", 1, real(Math::floor))
          .add("Math.ceil", 1, real(Math::ceil))
          .add("Math.sin", 1, real(Math::sin))
          .add("Math.cos", 1, real(Math::cos))
          .add("Math.tan", 1, real(Math::tan))
          .add("Math.signum", 1, real(Math::signum))
          .add("env", 1, 2, MethodTable.Block.NONE, Functions::env)
          .add("select", 2, Functions::select)
          .build();

  private Functions() {}

  private static ConfigNode env(Invocation in) {
    if (in.session().unknowns().alone()) {
      return unknownEnv(in, in.session().unknowns());
    }
    String name = in.string(0);
    String value = in.session().context().environment().find(name);
    if (value != null) {
      return in.result(value);
    } else if (in.has(1)) {
      return in.node(1);
    }
    throw Failure.of(
        Diagnostic.error(
                "E0312", in.place(), "the environment variable '%s' is not set".formatted(name))
            .note("a default can stand beside it: env('%s', 'value')".formatted(name)));
  }

  private static ConfigNode unknownEnv(Invocation in, Unknowns unknowns) {
    String name = in.string(0);
    boolean text =
        !in.has(1) || (in.node(1) instanceof ValueNode leaf && leaf.value() instanceof String);
    if (!text) {
      throw Unknowns.refused(
          in.place(),
          "the default of '$%s' is no string".formatted(name),
          "in other syntaxes it is one: env('%s', 'value')".formatted(name));
    }
    String fallback = in.has(1) ? in.string(1) : null;
    return unknowns.of(new Expression.Environment(in.place(), name, fallback, false), in.place());
  }

  private static Failure unknownSelect(Invocation in) {
    return Unknowns.refused(
        in.place(),
        "'select' is written in Groovy only",
        "write the file of the variant: '%s/%s.groovy'".formatted(in.string(0), in.string(1)));
  }

  private static ConfigNode select(Invocation in) {
    if (in.session().unknowns().alone()) {
      throw unknownSelect(in);
    }
    Chooser chooser = in.session().context().chooser();
    Chooser.Result result = chooser.choose(in.string(0), in.string(1), in.place());
    if (result instanceof Chooser.Refused refused) {
      throw Failure.of(refused.problem());
    }
    return in.result(((Chooser.Chosen) result).path());
  }

  private static boolean larger(Invocation in) {
    in.number(0);
    in.number(1);
    return Numbers.compare(in.node(0), in.node(1)) >= 0;
  }

  private static MethodTable.Method real(DoubleUnaryOperator function) {
    return in -> real(in, function.applyAsDouble(in.number(0)));
  }

  private static ConfigNode real(Invocation in, double value) {
    return in.result(ValueNode.of(value));
  }
}
