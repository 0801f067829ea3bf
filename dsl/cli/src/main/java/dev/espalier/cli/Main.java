package dev.espalier.cli;

/** Starts the {@code espalier} command. */
public final class Main {

  private Main() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    // Picocli would start Groovy's runtime to look for closures among its annotations, which takes
    // longer than all the rest of a short command.
    System.setProperty("picocli.disable.closures", "true");
    System.exit(Espalier.run(args));
  }
}
