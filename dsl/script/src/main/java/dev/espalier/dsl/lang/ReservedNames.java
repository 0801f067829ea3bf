package dev.espalier.dsl.lang;

import java.util.Set;

/** Top-level names that no config may set. */
public final class ReservedNames {

  /** Names that mean something to the language. */
  private static final Set<String> OWN =
      Set.of(
          "dict",
          "tuple",
          "env",
          "it",
          "_base_",
          "fileDirname",
          "fileBasename",
          "fileBasenameNoExtension",
          "fileExtname");

  /** Names that mmcv's and mmengine's {@code Config} keep for themselves. */
  private static final Set<String> MMCV =
      Set.of("filename", "text", "pretty_text", "env_variables");

  private ReservedNames() {}

  /** Tells whether a name is reserved. */
  public static boolean contains(String name) {
    return OWN.contains(name) || MMCV.contains(name);
  }

  /** Returns for whom a reserved name is reserved. */
  public static String owner(String name) {
    return MMCV.contains(name) ? "mmcv's configs keep it for themselves" : "the language uses it";
  }
}
