package dev.espalier.dsl.fuzz;

/** Takes bytes for a file that ends in {@code .yaml}. */
public final class YamlTarget {

  private YamlTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    Loading.file(".yaml", data);
  }
}
