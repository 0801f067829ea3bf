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
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a person what went wrong: their mistakes with places, ours as ours. */
final class FailureReport {

  private final Terminal terminal;
  private final RootCommand.ErrorFormat format;

  FailureReport(Terminal terminal, RootCommand.ErrorFormat format) {
    this.terminal = terminal;
    this.format = format;
  }

  /** Writes a failure and returns the exit code. */
  int report(Exception failure) {
    if (failure instanceof ConfigException config) {
      diagnostics(config.diagnostics());
    } else if (failure instanceof BuildException build && build.isLocated()) {
      diagnostics(List.of(build.diagnostic()));
    } else if (failure instanceof RunException run) {
      terminal.err().println("error: " + run.getMessage());
      whereItBroke(run.getCause());
    } else if (isOfTheUser(failure)) {
      terminal.err().println("error: " + failure.getMessage());
    } else {
      terminal.err().println("internal error: this is a bug in espalier, not in your config");
      failure.printStackTrace(terminal.err());
      terminal.err().println("please report the lines above with the command you ran");
    }
    return Espalier.FAILED;
  }

  /** Shows the way to what broke a run, where the message alone does not tell it. */
  private void whereItBroke(@Nullable Throwable cause) {
    if (cause != null
        && !isOfTheUser(cause)
        && !(cause instanceof IllegalArgumentException)
        && !(cause instanceof OutOfMemoryError)) {
      cause.printStackTrace(terminal.err());
    }
  }

  /** Tells whether a message says all that a person needs to know. */
  private static boolean isOfTheUser(Throwable failure) {
    return failure instanceof BuildException
        || failure instanceof UncheckedIOException
        || failure instanceof CheckpointException
        || failure instanceof ItemException
        || failure instanceof LossException
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
