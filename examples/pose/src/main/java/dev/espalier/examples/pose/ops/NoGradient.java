package dev.espalier.examples.pose.ops;

import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;

/**
 * Runs work without recording it for a backward pass.
 *
 * <p>PyTorch records by default on every thread but the one that loaded the engine, and a recorded
 * prediction holds all feature maps in memory.
 */
public final class NoGradient {

  private NoGradient() {}

  /** Returns what the work gives; afterwards this thread records or not, as before. */
  public static <T> T run(Supplier<T> work) {
    boolean before = JniUtils.isGradMode();
    JniUtils.setGradMode(false);
    try {
      return work.get();
    } finally {
      JniUtils.setGradMode(before);
    }
  }
}
