package dev.espalier.dsl.lang;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.ValueNode;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Reads environment variables that stand in strings. */
final class Environment {

  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,1000}");
  private static final Pattern REAL =
      Pattern.compile("[+-]?(\\d+\\.\\d*|\\.\\d+|\\d+(?=[eE]))([eE][+-]?\\d+)?");

  private final Lookup lookup;
  private final Meter meter;

  Environment(Lookup lookup, Meter meter) {
    this.lookup = lookup;
    this.meter = meter;
  }

  ValueNode read(Expression.Environment variable) {
    String found = lookup.find(variable.name());
    String text = found == null ? variable.fallback() : found;
    if (text == null) {
      throw Failure.of(
          Diagnostic.error(
                  "E0312",
                  variable.place(),
                  "the environment variable '%s' is not set".formatted(variable.name()))
              .note("a default can stand beside it: {{ $%s:value }}".formatted(variable.name())));
    }
    meter.chars(text.length(), variable.place());
    return variable.typed() ? word(text) : ValueNode.of(text);
  }

  /** Reads a word by the rule of overrides. */
  private static ValueNode word(String text) {
    if (INTEGER.matcher(text).matches()) {
      return ValueNode.of(new BigInteger(text));
    } else if (REAL.matcher(text).matches() && !Double.isInfinite(Double.parseDouble(text))) {
      return ValueNode.of(Double.parseDouble(text));
    } else if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return ValueNode.of(text.equalsIgnoreCase("true"));
    }
    return text.equals("None") || text.equals("null") ? ValueNode.ofNull() : ValueNode.of(text);
  }
}
