package dev.espalier.processor.write;

import dev.espalier.config.Checks;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.CheckModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes the calls of the methods that say whether values go together. */
final class CheckExpressions {

  private CheckExpressions() {}

  /**
   * Returns an expression that collects what the checks say.
   *
   * @param value returns the expression of a field's value as its declared type
   */
  static Code of(List<CheckModel> checks, FieldNames names, Function<Argument.Field, Code> value) {
    List<Code> code = new ArrayList<>();
    code.add(Code.of("new $T()", Checks.class));
    for (CheckModel check : checks) {
      Code call =
          Code.of(
              "$T.$L($L)",
              check.owner(),
              check.method(),
              check.parameters().stream().map(value).collect(Code.joining(", ")));
      code.add(
          check.message().isEmpty()
              ? Code.of("$Z.none($L", call)
              : Code.of("$Z.that($L,$W$S", call, check.message()));
      check.parameters().forEach(field -> code.add(Code.of(",$W$L", names.constant(field))));
      code.add(Code.of(")"));
    }
    return Code.all(code);
  }
}
