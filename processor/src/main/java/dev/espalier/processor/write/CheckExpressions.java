package dev.espalier.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.espalier.config.Checks;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.CheckModel;
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
  static CodeBlock of(
      List<CheckModel> checks, FieldNames names, Function<Argument.Field, CodeBlock> value) {
    CodeBlock.Builder code = CodeBlock.builder().add("new $T()", Checks.class);
    for (CheckModel check : checks) {
      CodeBlock call =
          CodeBlock.of(
              "$T.$L($L)",
              check.owner(),
              check.method(),
              check.parameters().stream().map(value).collect(CodeBlock.joining(", ")));
      if (check.message().isEmpty()) {
        code.add("$Z.none($L", call);
      } else {
        code.add("$Z.that($L,$W$S", call, check.message());
      }
      check.parameters().forEach(field -> code.add(",$W$L", names.constant(field)));
      code.add(")");
    }
    return code.build();
  }
}
