package dev.espalier.train.log;

import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.hook.BestScores;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.RunState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** Says at the end of a run what came of it, in a line. */
public final class RunSummary {

  private RunSummary() {}

  /**
   * Returns the line: how far the run came and how long it took, the best scores and where they
   * are, the last checkpoint.
   */
  public static String of(Run run, Duration duration) {
    RunState state = run.state();
    StringJoiner line = new StringJoiner("; ");
    line.add(
        "epochs: %d, iterations: %d, in %s"
            .formatted(
                state.completedEpochs(),
                state.completedIters(),
                LogLine.eta((double) duration.toSeconds())));
    run.scores()
        .all()
        .forEach(
            (metric, score) ->
                line.add(
                    String.format(
                        Locale.ROOT, "best %s: %.4f%s", metric, score, in(best(run, metric)))));
    String latest = checkpoint(run, CheckpointStore.LATEST);
    line.add(latest.isEmpty() ? "no checkpoint" : "last checkpoint: " + latest);
    return line.toString();
  }

  private static String in(String file) {
    return file.isEmpty() ? "" : " in " + file;
  }

  private static String best(Run run, String metric) {
    return Stream.of("epoch", "iter")
        .map(unit -> run.checkpoints().list(BestScores.stem(metric, unit)))
        .flatMap(List::stream)
        .map(file -> String.valueOf(file.getFileName()))
        .findFirst()
        .orElse("");
  }

  private static String checkpoint(Run run, String pointer) {
    return run.checkpoints()
        .pointedTo(pointer)
        .map(Path::getFileName)
        .map(String::valueOf)
        .orElse("");
  }
}
