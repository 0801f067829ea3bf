package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.ValueNode;
import java.util.function.DoubleUnaryOperator;

/** The functions of the language. */
final class Functions {

  private static final MethodTable MATH =
      new MethodTable.Builder()
          .add("Math.abs", 1, in -> NumberMethods.abs(in, in.node(0)))
          .add("Math.max", 2, in -> larger(in) ? in.node(0) : in.node(1))
          .add("Math.min", 2, in -> larger(in) ? in.node(1) : in.node(0))
          .add("Math.round", 1, in -> NumberMethods.round(in, in.node(0)))
          .add("Math.pow", 2, in -> real(in, Math.pow(in.number(0), in.number(1))))
          .add("Math.atan2", 2, in -> real(in, Math.atan2(in.number(0), in.number(1))))
          .add("Math.hypot", 2, in -> real(in, Math.hypot(in.number(0), in.number(1))))
          .add("Math.sqrt", 1, of(Math::sqrt))
          .add("Math.cbrt", 1, of(Math::cbrt))
          .add("Math.exp", 1, of(Math::exp))
          .add("Math.log", 1, of(Math::log))
          .add("Math.log10", 1, of(Math::log10))
          .add("Math.floor", 1, of(Math::floor))
          .add("Math.ceil", 1, of(Math::ceil))
          .add("Math.sin", 1, of(Math::sin))
          .add("Math.cos", 1, of(Math::cos))
          .add("Math.tan", 1, of(Math::tan))
          .add("Math.signum", 1, of(Math::signum))
          .build();

  private Functions() {}

  /** Returns the functions, of which {@code env} asks the given environment. */
  static MethodTable with(Lookup environment) {
    return new MethodTable.Builder()
        .addAll(MATH)
        .add("env", 1, 2, MethodTable.Block.NONE, in -> env(in, environment))
        .build();
  }

  private static ConfigNode env(Invocation in, Lookup environment) {
    String name = in.string(0);
    String value = environment.find(name);
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

  private static boolean larger(Invocation in) {
    in.number(0);
    in.number(1);
    return Numbers.compare(in.node(0), in.node(1)) >= 0;
  }

  private static MethodTable.Method of(DoubleUnaryOperator function) {
    return in -> real(in, function.applyAsDouble(in.number(0)));
  }

  private static ConfigNode real(Invocation in, double value) {
    return in.result(ValueNode.of(value));
  }
}
