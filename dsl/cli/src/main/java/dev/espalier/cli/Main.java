package dev.espalier.cli;

/** Starts the {@code espalier} command. */
public final class Main {

  private Main() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    System.exit(Espalier.run(args));
  }
}
