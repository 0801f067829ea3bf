package dev.espalier.cli;

import java.io.PrintWriter;
import java.util.Map;

/** Prints metrics, one a line. */
final class MetricTable {

  private MetricTable() {}

  static void print(PrintWriter out, Map<String, Double> metrics) {
    metrics.forEach((name, value) -> out.printf("%-10s %.4f%n", name, value));
  }
}
