package dev.espalier.train.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the engine is to run, set before its first class loads and fixed for the process from then
 * on.
 *
 * <p>A program calls {@link #start} before anything of DJL, on the thread that will train: the
 * engine then never asks the network for anything, sends no telemetry, and has the threads and the
 * folder asked for. The runner does so itself where the program did not.
 *
 * @param cacheFolder where native libraries are unpacked; null for {@code ESPALIER_CACHE}, else the
 *     platform's folder for caches
 * @param threads the number of threads of an operation, at least 1; small models are fastest with
 *     one
 * @param device where to compute
 */
public record EngineSettings(@Nullable Path cacheFolder, int threads, DeviceChoice device) {

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if there is no thread
   */
  public EngineSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("the engine needs at least 1 thread, given " + threads);
    }
  }

  /** Returns one thread, the usual folder, and whatever device there is. */
  public static EngineSettings defaults() {
    return new EngineSettings(null, 1, DeviceChoice.AUTO);
  }

  /** Returns a copy with another folder for native libraries. */
  public EngineSettings withCacheFolder(@Nullable Path folder) {
    return new EngineSettings(folder, threads, device);
  }

  /** Returns a copy with another number of threads. */
  public EngineSettings withThreads(int count) {
    return new EngineSettings(cacheFolder, count, device);
  }

  /** Returns a copy with another choice of device. */
  public EngineSettings withDevice(DeviceChoice choice) {
    return new EngineSettings(cacheFolder, threads, choice);
  }

  /**
   * Starts the engine, or returns the one that was started with the same folder and threads.
   *
   * <p>The first start on a machine unpacks the native libraries and logs a line about it.
   *
   * @throws IllegalStateException if the engine runs with other settings already, if there are no
   *     native libraries, or if they cannot be unpacked; the message says which
   */
  public RunningEngine start() {
    return EngineStart.start(this);
  }
}
