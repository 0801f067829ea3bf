package dev.espalier.dsl.fuzz;

/** Takes bytes for the tokens of {@code --cfg-options}, one a line. */
public final class OverrideTarget {

  private OverrideTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    Loading.overrides(data);
  }
}
