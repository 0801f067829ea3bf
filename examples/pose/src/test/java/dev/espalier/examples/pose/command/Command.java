package dev.espalier.examples.pose.command;

import dev.espalier.cli.Espalier;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One call of the command in this process.
 *
 * @param exit the exit code
 * @param out what it wrote to the standard output
 * @param err what it wrote to the standard error
 */
public record Command(int exit, String out, String err) {

  /** Runs the command. */
  public static Command run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = Espalier.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Command(exit, out.toString(), err.toString());
  }
}
