package dev.espalier.train.engine;

import ai.djl.engine.Engine;
import java.nio.file.Path;

/** Starts the engine in a process of its own, as the arguments say, and prints what came of it. */
final class EngineProbeMain {

  private EngineProbeMain() {}

  /**
   * Runs the steps: {@code THREADS=FOLDER} starts the engine with settings, {@code djl} without
   * them.
   */
  public static void main(String[] steps) {
    for (String step : steps) {
      try {
        System.out.println(run(step));
      } catch (IllegalStateException e) {
        System.out.println("refused: " + e.getMessage());
      }
    }
    System.out.println("offline=" + System.getProperty("ai.djl.offline"));
    System.out.println("untracked=" + System.getProperty("OPT_OUT_TRACKING"));
  }

  private static String run(String step) {
    if (step.equals("djl")) {
      return Engine.getInstance().getEngineName();
    }
    String[] parts = step.split("=", 2);
    return new EngineSettings(Path.of(parts[1]), Integer.parseInt(parts[0]), DeviceChoice.CPU)
        .start()
        .toString();
  }
}
