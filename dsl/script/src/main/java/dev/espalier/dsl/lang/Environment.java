package dev.espalier.dsl.lang;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.ValueNode;

/** Reads environment variables that stand in strings. */
final class Environment {

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
    return variable.typed() ? BareWord.read(text) : ValueNode.of(text);
  }
}
