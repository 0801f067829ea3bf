package dev.espalier.processor;

import com.google.testing.compile.Compiler;

/** The compilers that the tests use. */
final class Compilers {

  private Compilers() {}

  /** Returns javac with both processors, as strict as a user's build may be. */
  static Compiler processing(String... options) {
    String[] all = new String[options.length + 4];
    all[0] = "-Xlint:all,-processing";
    all[1] = "-Werror";
    all[2] = "--release";
    all[3] = "17";
    System.arraycopy(options, 0, all, 4, options.length);
    return Compiler.javac()
        .withOptions((Object[]) all)
        .withProcessors(new ModuleProcessor(), new IndexProcessor());
  }
}
