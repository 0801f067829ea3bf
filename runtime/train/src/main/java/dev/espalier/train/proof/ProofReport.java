package dev.espalier.train.proof;

import dev.espalier.train.checkpoint.Checkpoint;
import java.util.ArrayList;
import java.util.List;

/**
 * What a proof found.
 *
 * @param name the run's name
 * @param iterations the number of iterations that each run had
 * @param seed the run's seed
 * @param whole what the run left that never stopped
 * @param rows a row for each iteration after which a run was stopped, and one for a stop after each
 */
public record ProofReport(
    String name, int iterations, long seed, Checkpoint whole, List<ProofRow> rows) {

  /** Copies the list. */
  public ProofReport {
    rows = List.copyOf(rows);
  }

  /** Tells whether every resumed run ended like the one that never stopped. */
  public boolean isExact() {
    return rows.stream().allMatch(ProofRow::isExact);
  }

  /** Returns the heading of the table. */
  public String heading() {
    return "resume proof of '%s': %d iterations, seed %d, without a stop weights %s"
        .formatted(name, iterations, seed, whole.weightsDigest());
  }

  /** Returns what comes of it in one line. */
  public String verdict() {
    long exact = rows.stream().filter(ProofRow::isExact).count();
    return isExact()
        ? "exact: %d of %d resumed runs end bit for bit like the one that never stopped"
            .formatted(exact, rows.size())
        : "NOT exact: %d of %d resumed runs end otherwise than the one that never stopped"
            .formatted(rows.size() - exact, rows.size());
  }

  /** Returns the table: a row for each stop, and the first difference of each part that has one. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(heading());
    rows.forEach(row -> lines.add(row.toString()));
    lines.add(verdict());
    return String.join("\n", lines);
  }
}
