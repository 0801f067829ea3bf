package dev.espalier.dsl.fuzz;

/** Takes bytes for a file that ends in {@code .json}. */
public final class JsonTarget {

  private JsonTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    Loading.file(".json", data);
  }
}
