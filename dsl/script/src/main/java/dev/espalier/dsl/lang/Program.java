package dev.espalier.dsl.lang;

import dev.espalier.config.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a front end made of one file.
 *
 * @param source the file's text
 * @param base the file's {@code _base_}, or null if it has none
 * @param functions the file's functions, which may be called before their line
 * @param statements everything else, in order
 */
public record Program(
    Source source,
    Statement.@Nullable Assign base,
    List<Function> functions,
    List<Statement> statements) {

  /** Copies the lists. */
  public Program {
    functions = List.copyOf(functions);
    statements = List.copyOf(statements);
  }
}
