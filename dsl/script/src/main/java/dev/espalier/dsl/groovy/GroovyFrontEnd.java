package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import dev.espalier.dsl.lang.Limits;
import dev.espalier.dsl.lang.Program;
import java.util.List;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.ErrorCollector;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads config files in Groovy's syntax. */
public final class GroovyFrontEnd {

  /** The script's name for Groovy, which must look like a class's. */
  private static final String SCRIPT = "Config.groovy";

  private final Source source;
  private final Limits limits;
  private final Problems problems;

  private GroovyFrontEnd(Source source, Limits limits, Problems problems) {
    this.source = source;
    this.limits = limits;
    this.problems = problems;
  }

  /**
   * Returns the program in a text.
   *
   * @param problems receives syntax errors, and everything that is not in the language
   * @return the program, or null if a problem was reported
   */
  public static @Nullable Program read(Source source, Limits limits, Problems problems) {
    return new GroovyFrontEnd(source, limits, problems).read();
  }

  private @Nullable Program read() {
    List<Token> tokens = Lexer.tokens(source.text());
    Diagnostic hostile = ControlCharacters.find(source);
    if (hostile == null) {
      hostile = new Brackets(source, tokens).tooMuch();
    }
    if (hostile != null) {
      problems.add(hostile);
      return null;
    }
    ModuleNode module = parse(tokens);
    if (module == null) {
      return null;
    }
    int before = problems.errorCount();
    try {
      Program program = new ScriptReader(source, limits, problems).read(module);
      return problems.errorCount() == before ? program : null;
    } catch (StackOverflowError e) {
      // The parser went through with it, but on a stack so small its tree cannot be walked.
      problems.add(tooDeep());
      return null;
    }
  }

  /** Runs Groovy's parser up to its syntax tree; later phases, which run code, never follow. */
  private @Nullable ModuleNode parse(List<Token> tokens) {
    CompilerConfiguration configuration = new CompilerConfiguration();
    ErrorCollector errors = new ErrorCollector(configuration);
    SourceUnit unit = new SourceUnit(SCRIPT, source.text(), configuration, null, errors);
    try {
      unit.parse();
      unit.completePhase();
      unit.nextPhase();
      unit.convert();
      return unit.getAST();
    } catch (MultipleCompilationErrorsException e) {
      problems.add(syntaxError(e.getErrorCollector(), tokens));
    } catch (CompilationFailedException e) {
      problems.add(overflowed(e) ? tooDeep() : unreadable(e));
    } catch (StackOverflowError e) {
      problems.add(tooDeep());
    }
    return null;
  }

  private Diagnostic syntaxError(ErrorCollector errors, List<Token> tokens) {
    Diagnostic parsers = null;
    for (Message message : errors.getErrors()) {
      if (message instanceof SyntaxErrorMessage syntax) {
        parsers = of(syntax.getCause());
        break;
      }
    }
    Diagnostic better = new Brackets(source, tokens).mismatch();
    if (better == null) {
      better = new SyntaxHints(source, tokens).explain();
    }
    if (better != null) {
      return better;
    }
    return parsers == null ? unreadable(null) : parsers;
  }

  private Diagnostic of(SyntaxException cause) {
    int length = cause.getEndColumn() - cause.getStartColumn();
    String message = cause.getOriginalMessage().strip();
    Diagnostic error =
        Diagnostic.error(
            "E0010",
            new Places(source)
                .at(cause.getStartLine(), cause.getStartColumn(), Math.max(1, length)),
            message.isEmpty() ? "the file cannot be parsed" : message.lines().toList().get(0));
    return message.contains("dollar sign")
        ? error.note("in double quotes a dollar sign is written \\$; in single quotes it is plain")
        : error;
  }

  private Diagnostic tooDeep() {
    return Diagnostic.error(
        "E0012", source.at(1, 1, 1), "expressions nest too deeply for the parser");
  }

  private Diagnostic unreadable(@Nullable CompilationFailedException cause) {
    String detail = cause == null ? null : cause.getMessage();
    Diagnostic error = Diagnostic.error("E0010", source.at(1, 1, 1), "the file cannot be parsed");
    return detail == null ? error : error.note(detail);
  }

  private static boolean overflowed(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof StackOverflowError) {
        return true;
      }
    }
    return false;
  }
}
