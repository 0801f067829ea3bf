package dev.espalier.cli;

import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.DiagnosticPrinter;
import dev.espalier.registry.BuildException;
import dev.espalier.train.checkpoint.CheckpointException;
import dev.espalier.train.data.ItemException;
import dev.espalier.train.hook.RunException;
import dev.espalier.train.loop.LossException;
import dev.espalier.train.optim.GradientException;
import java.io.UncheckedIOException;
import java.util.List;

/** Tells a person what went wrong: their mistakes with places, ours as ours. */
final class FailureReport {

  private final Terminal terminal;
  private final RootCommand.ErrorFormat format;
  private final boolean debug;

  FailureReport(Terminal terminal, RootCommand.ErrorFormat format) {
    this(terminal, format, false);
  }

  /** Creates a report that shows stack traces where it is asked to. */
  FailureReport(Terminal terminal, RootCommand.ErrorFormat format, boolean debug) {
    this.terminal = terminal;
    this.format = format;
    this.debug = debug;
  }

  /** Writes a failure and returns the exit code. */
  int report(Throwable failure) {
    if (failure instanceof ConfigException config) {
      diagnostics(config.diagnostics());
    } else if (failure instanceof BuildException build && build.isLocated()) {
      diagnostics(List.of(build.diagnostic()));
    } else if (failure instanceof OutOfMemoryError) {
      terminal
          .err()
          .println(
              "error: the memory did not suffice (%s); give Java more, as by JAVA_TOOL_OPTIONS=-Xmx8g, or lower 'samples_per_gpu'"
                  .formatted(failure.getMessage()));
    } else if (isOfTheUser(failure)) {
      terminal.err().println("error: " + failure.getMessage());
    } else {
      terminal.err().println("internal error: this is a bug in espalier, not in your config");
      failure.printStackTrace(terminal.err());
      terminal.err().println("please report the lines above with the command you ran");
      return Espalier.FAILED;
    }
    if (debug) {
      failure.printStackTrace(terminal.err());
    } else if (failure instanceof RunException) {
      terminal.err().println("--debug shows the stack trace");
    }
    return Espalier.FAILED;
  }

  /** Tells whether a message says all that a person needs to know. */
  private static boolean isOfTheUser(Throwable failure) {
    return failure instanceof BuildException
        || failure instanceof UncheckedIOException
        || failure instanceof CheckpointException
        || failure instanceof ItemException
        || failure instanceof LossException
        || failure instanceof GradientException
        || failure instanceof RunException
        || failure instanceof UserFailure;
  }

  /** Writes what is legal but odd in a config. */
  void warnings(Config config) {
    warnings(config.warnings());
  }

  /** Writes what is legal but odd. */
  void warnings(List<Diagnostic> warnings) {
    if (!warnings.isEmpty()) {
      diagnostics(warnings);
    }
  }

  void diagnostics(List<Diagnostic> diagnostics) {
    if (format == RootCommand.ErrorFormat.JSON) {
      terminal.err().println(DiagnosticJson.print(diagnostics));
    } else {
      DiagnosticPrinter printer =
          terminal.coloured() ? DiagnosticPrinter.coloured() : DiagnosticPrinter.plain();
      terminal.err().print(printer.print(diagnostics));
    }
  }
}
