package dev.espalier.cli;

import java.nio.file.Path;

/** What a run is called: its config file without ending. */
final class RunName {

  private RunName() {}

  static String of(Path config) {
    String fileName = String.valueOf(config.getFileName());
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }
}
