package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import dev.espalier.dsl.lang.Limits;
import dev.espalier.dsl.lang.Program;
import org.jspecify.annotations.Nullable;

/**
 * Reads config files in Groovy's syntax.
 *
 * <p>What it accepts is a part of what Groovy's own parser accepts, and means the same; tests hold
 * the two against each other. It takes time proportional to the file's length.
 */
public final class GroovyFrontEnd {

  private GroovyFrontEnd() {}

  /**
   * Returns the program in a text.
   *
   * @param problems receives syntax errors, and everything that is not in the language
   * @return the program, or null if a problem was reported
   */
  public static @Nullable Program read(Source source, Limits limits, Problems problems) {
    Diagnostic hidden = ControlCharacters.find(source);
    if (hidden != null) {
      problems.add(hidden);
      return null;
    }
    Reports reports = new Reports(problems);
    Tokens tokens = Lexer.tokens(source, reports);
    if (tokens == null) {
      return null;
    }
    try {
      Program program = new ScriptReader(tokens, reports, limits.depth()).read();
      return reports.count() == 0 ? program : null;
    } catch (StackOverflowError e) {
      // On a stack so small even an allowed depth is too much; the file is to blame, not the JVM.
      problems.add(
          Diagnostic.error(
              "E0012", source.at(1, 1, 1), "expressions nest too deeply for the thread's stack"));
      return null;
    }
  }
}
