package dev.espalier.examples.benchmarks.train;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * The times at which iterations ended.
 *
 * <p>They are taken in windows of some iterations, so that each has its share of what is not done
 * every time, such as log lines; the median of the windows is what counts. The time of the thread's
 * own processor is less swayed by what else the machine does.
 */
final class Marks {

  /** The iterations of a window. */
  static final int WINDOW = 50;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<Double> passed = new ArrayList<>();
  private final List<Double> processor = new ArrayList<>();
  private final int warmUp;
  private long iterations;
  private long lastTime;
  private long lastProcessor;

  /** Creates marks that leave out the first iterations of each round. */
  Marks(int warmUp) {
    this.warmUp = warmUp;
  }

  /** Begins a round. */
  void begin() {
    iterations = 0;
  }

  /** Takes note that an iteration ended. */
  void mark() {
    iterations++;
    if (iterations % WINDOW == 0) {
      long time = System.nanoTime();
      long cpu = threads.getCurrentThreadCpuTime();
      if (iterations > warmUp) {
        passed.add((time - lastTime) / 1e3 / WINDOW);
        processor.add((cpu - lastProcessor) / 1e3 / WINDOW);
      }
      lastTime = System.nanoTime();
      lastProcessor = threads.getCurrentThreadCpuTime();
    }
  }

  /** Returns the median time that passed, in microseconds an iteration. */
  double passed() {
    return quantile(passed, 0.5);
  }

  /** Returns the median time of the thread's processor, in microseconds an iteration. */
  double processor() {
    return quantile(processor, 0.5);
  }

  /** Returns the first decile of the same: that of windows which other work disturbed least. */
  double quiet() {
    return quantile(processor, 0.1);
  }

  private static double quantile(List<Double> windows, double share) {
    return windows.stream().sorted().toList().get((int) (windows.size() * share));
  }
}
