package dev.espalier.train.proof;

import dev.espalier.train.checkpoint.Checkpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of one run that was stopped and went on.
 *
 * @param stopped where it was stopped, such as {@code after 3}
 * @param compared how many tensors, numbers and texts were compared
 * @param differences the first difference of each part that differs, weights first
 * @param since the first iteration whose logged or measured values differ; 0 if none do
 */
public record ProofRow(
    String stopped, int compared, List<ProofDifference> differences, long since) {

  /** Copies the list. */
  public ProofRow {
    differences = List.copyOf(differences);
  }

  /** Tells whether nothing differs. */
  public boolean isExact() {
    return differences.isEmpty();
  }

  static ProofRow compare(String stopped, ProofTrace whole, ProofTrace resumed) {
    Checkpoint before = whole.end();
    Checkpoint after = resumed.end();
    ProofComparison comparison = new ProofComparison();
    comparison.tensors("weights", before.weights(), after.weights());
    comparison.components(before.components(), after.components());
    comparison.values(
        "counters",
        Map.of("epoch", before.meta().epoch(), "iteration", before.meta().iter()),
        Map.of("epoch", after.meta().epoch(), "iteration", after.meta().iter()));
    comparison.values("best scores", before.meta().bestScores(), after.meta().bestScores());
    long since = 0;
    for (long iteration = 1; iteration <= before.meta().iter(); iteration++) {
      boolean same =
          comparison.values(
              "values",
              named(iteration, whole.values().getOrDefault(iteration, Map.of())),
              named(iteration, resumed.values().getOrDefault(iteration, Map.of())));
      since = since == 0 && !same ? iteration : since;
    }
    return new ProofRow(stopped, comparison.compared(), comparison.differences(), since);
  }

  private static Map<String, Double> named(long iteration, Map<String, Double> values) {
    Map<String, Double> named = new LinkedHashMap<>();
    values.forEach((name, value) -> named.put(name + " of iteration " + iteration, value));
    return named;
  }

  /** Returns the row, and under it a line for each part that differs. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  %-12s %-9s %d compared%s"
            .formatted(
                stopped,
                isExact() ? "same" : "DIFFERS",
                compared,
                since > 0 ? ", values differ from iteration %d on".formatted(since) : ""));
    differences.forEach(difference -> lines.add("    " + difference));
    return String.join("\n", lines);
  }
}
