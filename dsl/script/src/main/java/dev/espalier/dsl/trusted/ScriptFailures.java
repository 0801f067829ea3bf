package dev.espalier.dsl.trusted;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import groovy.lang.MissingPropertyException;
import java.util.List;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;

/** Tells what went wrong in a file that was run as a program. */
final class ScriptFailures {

  /** What a running file is called in stack traces. */
  static final String FILE = "TrustedConfig.groovy";

  private static final String ID = "E0060";

  private final Source source;
  private final Problems problems;

  ScriptFailures(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** Returns a line of a text as a place; the first one if there is no such line. */
  static Place line(Source source, int line) {
    List<String> lines = source.lines();
    if (line < 1 || line > lines.size()) {
      return source.at(1, 1, 1);
    }
    String text = lines.get(line - 1);
    int start = text.length() - text.stripLeading().length();
    return source.at(line, start + 1, text.strip().length());
  }

  /** Returns the line of the running file that was called last; 1 if none is running. */
  static int runningLine() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> FILE.equals(frame.getFileName()) && frame.getLineNumber() > 0)
                    .map(StackWalker.StackFrame::getLineNumber)
                    .findFirst())
        .orElse(1);
  }

  /** Reports a line that makes a value and drops it. */
  void idle(ASTNode line) {
    problems.add(
        Diagnostic.error(
                "E0016",
                line(source, line.getLineNumber()),
                "this line computes a value and drops it")
            .label("to set something, write: name = …"));
  }

  /** Reports that the file cannot be compiled. */
  void compilation(CompilationFailedException failure) {
    int before = problems.errorCount();
    if (failure instanceof MultipleCompilationErrorsException several) {
      for (Message message : several.getErrorCollector().getErrors()) {
        if (message instanceof SyntaxErrorMessage syntax) {
          SyntaxException cause = syntax.getCause();
          String text = cause.getOriginalMessage().strip().lines().findFirst().orElse("");
          problems.add(
              Diagnostic.error(
                  ID, line(source, cause.getStartLine()), "this does not compile: " + text));
        }
      }
    }
    if (problems.errorCount() == before) {
      Diagnostic error = Diagnostic.error(ID, source.at(1, 1, 1), "the file does not compile");
      for (String text : String.valueOf(failure.getMessage()).lines().limit(2).toList()) {
        error = error.note(text.strip());
      }
      problems.add(error);
    }
  }

  /** Reports what the file threw. */
  void thrown(Throwable thrown) {
    Diagnostic diagnostic = Diagnostic.error(ID, line(source, lineOf(thrown)), title(thrown));
    for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
      diagnostic = diagnostic.note("caused by " + cause);
    }
    problems.add(diagnostic);
  }

  private static String title(Throwable thrown) {
    if (thrown instanceof StackOverflowError) {
      return "the program calls itself without end";
    } else if (thrown instanceof MissingPropertyException missing) {
      return "nothing is called '%s' here".formatted(missing.getProperty());
    }
    String text = String.valueOf(thrown.getMessage()).strip().lines().findFirst().orElse("");
    boolean ours = thrown instanceof IllegalArgumentException;
    return ours ? text : "the program threw %s: %s".formatted(thrown.getClass().getName(), text);
  }

  private static int lineOf(Throwable thrown) {
    for (StackTraceElement element : thrown.getStackTrace()) {
      if (FILE.equals(element.getFileName()) && element.getLineNumber() > 0) {
        return element.getLineNumber();
      }
    }
    return 1;
  }
}
