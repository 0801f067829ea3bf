package dev.espalier.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

/**
 * The steps of {@link OptimizerBenchmark} in turn, by the time of the thread's own processor: for a
 * machine that does other work.
 */
public final class OptimizerTimes {

  private static final int WARM_UP = 20;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  private OptimizerTimes() {}

  /**
   * Prints a table of median and first decile.
   *
   * @param args the number of steps, 200 if left out; then the optimizers, all if left out
   */
  public static void main(String[] args) {
    int steps = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    List<String> kinds =
        args.length > 1 ? List.of(args).subList(1, args.length) : List.of("Adam", "AdamW", "SGD");
    System.out.println("| step | Espalier | DJL | ratio | first deciles | ratio |");
    System.out.println("|---|---|---|---|---|---|");
    OptimizerTimes times = new OptimizerTimes();
    kinds.forEach(kind -> times.compare(kind, steps));
  }

  private void compare(String kind, int steps) {
    OptimizerBenchmark benchmark = new OptimizerBenchmark(kind);
    benchmark.start();
    double[] ours = new double[steps];
    double[] djls = new double[steps];
    for (int i = -WARM_UP; i < steps; i++) {
      double own = millis(benchmark::espalier);
      double other = millis(benchmark::djl);
      if (i >= 0) {
        ours[i] = own;
        djls[i] = other;
      }
    }
    benchmark.end();
    Arrays.sort(ours);
    Arrays.sort(djls);
    int median = steps / 2;
    int decile = steps / 10;
    System.out.printf(
        "| %s | %.1f ms | %.1f ms | %.2f | %.1f ms, %.1f ms | %.2f |%n",
        kind,
        ours[median],
        djls[median],
        ours[median] / djls[median],
        ours[decile],
        djls[decile],
        ours[decile] / djls[decile]);
  }

  private double millis(Runnable step) {
    long before = threads.getCurrentThreadCpuTime();
    step.run();
    return (threads.getCurrentThreadCpuTime() - before) / 1e6;
  }
}
