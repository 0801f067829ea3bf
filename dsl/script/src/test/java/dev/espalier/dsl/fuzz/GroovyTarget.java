package dev.espalier.dsl.fuzz;

/** Takes bytes for a file that ends in {@code .groovy}. */
public final class GroovyTarget {

  private GroovyTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    Loading.file(".groovy", data);
  }
}
