package dev.espalier.dsl.trusted;

import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import dev.espalier.dsl.lang.Evaluated;
import dev.espalier.dsl.lang.FileContext;
import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Runs one Groovy file as a program with all rights of this process.
 *
 * <p>What the language defines means the same as elsewhere: {@link Rewriter} turns it into calls of
 * {@link ConfigScript}. Everything else is Groovy.
 */
public final class TrustedRun {

  private TrustedRun() {}

  /**
   * Runs a file.
   *
   * @param context what the file may see, before its bases are loaded
   * @param loader loads the bases that it names
   * @param classes where it finds classes
   * @param problems receives what went wrong, and that the file was run
   * @return its result, or null if a problem was reported
   */
  public static @Nullable Evaluated run(
      Source source,
      FileContext context,
      BaseLoader loader,
      ClassLoader classes,
      Problems problems) {
    problems.add(
        Diagnostic.warning(
                "W0060",
                source.at(1, 1, 1),
                "'%s' was run as a program with all rights of this user".formatted(source.name()))
            .note("without '--trusted' a config computes values and can do nothing else"));
    int before = problems.errorCount();
    ScriptFailures failures = new ScriptFailures(source, problems);
    try {
      FileState state = new FileState(source, context, loader, problems);
      ConfigScript script = compile(source, classes, failures);
      if (problems.errorCount() > before) {
        return null;
      }
      script.begin(state);
      script.run();
      Evaluated result = problems.errorCount() == before ? state.result() : null;
      return problems.errorCount() == before ? result : null;
    } catch (Abort e) {
      if (problems.errorCount() == before) {
        throw new IllegalStateException("a run ended without saying why", e);
      }
    } catch (ConfigException e) {
      e.diagnostics().forEach(problems::add);
    } catch (CompilationFailedException e) {
      failures.compilation(e);
    } catch (Exception | StackOverflowError | AssertionError | LinkageError e) {
      failures.thrown(e);
    }
    return null;
  }

  private static ConfigScript compile(Source source, ClassLoader classes, ScriptFailures failures) {
    CompilerConfiguration configuration = new CompilerConfiguration();
    configuration.setScriptBaseClass(ConfigScript.class.getName());
    configuration.addCompilationCustomizers(new RewritingCustomizer(failures));
    return (ConfigScript)
        new GroovyShell(classes, new Binding(), configuration)
            .parse(source.text(), ScriptFailures.FILE);
  }
}
