package dev.espalier.examples.benchmarks.train;

import dev.espalier.train.engine.EngineSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Times an iteration of the runner, of a bare loop of DJL, and of DJL's {@code EasyTrain}. */
public final class LoopOverhead {

  private LoopOverhead() {}

  /**
   * Trains in turn with each loop and prints a table.
   *
   * @param args the network, {@code linear} or {@code resnet18}; then, each with a default, the
   *     samples of a batch, the rounds, the iterations of a round (a multiple of 50), and those
   *     from one log line to the next
   */
  public static void main(String[] args) throws Exception {
    Network network =
        Network.valueOf((args.length > 0 ? args[0] : "linear").toUpperCase(Locale.ROOT));
    int batch = number(args, 1, 8);
    int rounds = number(args, 2, 3);
    int iterations = number(args, 3, 20_000);
    int interval = number(args, 4, 10);
    EngineSettings.defaults().start();
    Path workDir = Files.createTempDirectory("loop-overhead");
    DjlLoops djl = new DjlLoops(network, batch);
    EspalierLoop own = new EspalierLoop(network, batch, interval, workDir);
    List<Contestant> contestants =
        List.of(
            new Contestant("a bare loop of DJL", djl::bare, new Marks(iterations / 2)),
            new Contestant("Runner", own::train, new Marks(iterations / 2)),
            new Contestant("EasyTrain.fit", djl::easyTrain, new Marks(iterations / 2)));
    for (int round = 0; round < rounds; round++) {
      for (Contestant each : contestants) {
        each.marks().begin();
        each.loop().train(iterations, each.marks());
      }
    }
    System.out.printf(
        "| %s, batches of %d | passed | of the processor | first decile | more than bare |%n",
        network, batch);
    System.out.println("|---|---|---|---|---|");
    Marks bare = contestants.get(0).marks();
    for (Contestant each : contestants) {
      Marks marks = each.marks();
      System.out.printf(
          "| %s | %.1f µs | %.1f µs | %.1f µs | %.1f to %.1f µs |%n",
          each.name(),
          marks.passed(),
          marks.processor(),
          marks.quiet(),
          marks.quiet() - bare.quiet(),
          marks.processor() - bare.processor());
    }
  }

  private static int number(String[] args, int index, int otherwise) {
    return args.length > index ? Integer.parseInt(args[index]) : otherwise;
  }

  private record Contestant(String name, TrainingLoop loop, Marks marks) {}
}
