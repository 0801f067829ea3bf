package dev.espalier.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/**
 * The {@code espalier} command as a library: an application with modules of its own calls it from
 * its {@code main}.
 *
 * <p>Results go to the standard output, everything else to the standard error. Exit codes: 0 fine,
 * 1 the input or the run failed, 2 wrong usage, 130 and 143 interrupted.
 */
public final class Espalier {

  /** Exit code when the input or the run failed. */
  public static final int FAILED = 1;

  private Espalier() {}

  /** Runs the command on the process's own streams. */
  public static int run(String... args) {
    Charset charset = Charset.forName(System.getProperty("stdout.encoding", "UTF-8"));
    PrintWriter out = new PrintWriter(System.out, false, charset);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    // The launcher looks: from JDK 22 on System.console() answers in a pipe as well.
    boolean terminal = Boolean.getBoolean("espalier.terminal") && System.getenv("NO_COLOR") == null;
    return run(new Terminal(out, err, terminal), args);
  }

  /**
   * Runs the command on other streams, without colours.
   *
   * @return the exit code
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return run(new Terminal(out, err, false), args);
  }

  private static int run(Terminal terminal, String... args) {
    RootCommand root = new RootCommand();
    CommandLine commandLine = new CommandLine(root, new CommandFactory(terminal));
    commandLine.setOut(terminal.out());
    commandLine.setErr(terminal.err());
    // A file of overrides is for --cfg-options to read, not for the parser of the command line.
    commandLine.setExpandAtFiles(false);
    commandLine.setUsageHelpWidth(100);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> report(terminal, root).report(failure));
    try {
      return commandLine.execute(args);
    } catch (OutOfMemoryError e) {
      return report(terminal, root).report(e);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  private static FailureReport report(Terminal terminal, RootCommand root) {
    return new FailureReport(terminal, root.errors(), root.isDebug());
  }
}
