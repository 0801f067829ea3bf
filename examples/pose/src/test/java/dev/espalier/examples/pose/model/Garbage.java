package dev.espalier.examples.pose.model;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/** Has the memory of unreachable buffers freed, and written over by others. */
final class Garbage {

  private static final int ROUNDS = 20;
  private static final int BUFFERS = 2000;
  private static final float NOISE = 1e-28f;

  private Garbage() {}

  static void collect() throws InterruptedException {
    ByteBuffer[] noise = new ByteBuffer[ROUNDS * BUFFERS];
    try {
      for (int round = 0; round < ROUNDS; round++) {
        System.gc();
        // The collector frees the memory in a thread of its own.
        Thread.sleep(5);
        for (int i = 0; i < BUFFERS; i++) {
          ByteBuffer buffer = ByteBuffer.allocateDirect(Float.BYTES);
          buffer.putFloat(NOISE);
          noise[round * BUFFERS + i] = buffer;
        }
      }
    } finally {
      Reference.reachabilityFence(noise);
    }
  }
}
