package dev.espalier.examples.benchmarks.train;

import dev.espalier.train.engine.EngineSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

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
    Map<String, TrainingLoop> loops = new LinkedHashMap<>();
    loops.put("a bare loop of DJL", djl::bare);
    loops.put("Runner", new EspalierLoop(network, batch, interval, workDir)::train);
    loops.put("EasyTrain.fit", djl::easyTrain);
    Map<String, Marks> times = new LinkedHashMap<>();
    loops.keySet().forEach(name -> times.put(name, new Marks(iterations / 2)));
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, TrainingLoop> loop : loops.entrySet()) {
        Marks marks = times.get(loop.getKey());
        marks.begin();
        loop.getValue().train(iterations, marks);
      }
    }
    System.out.printf(
        "| %s, batches of %d | passed | of the processor | first decile | more than bare |%n",
        network, batch);
    System.out.println("|---|---|---|---|---|");
    Marks bare = times.values().iterator().next();
    times.forEach(
        (name, marks) ->
            System.out.printf(
                "| %s | %.1f µs | %.1f µs | %.1f µs | %.1f to %.1f µs |%n",
                name,
                marks.passed(),
                marks.processor(),
                marks.quiet(),
                marks.quiet() - bare.quiet(),
                marks.processor() - bare.processor()));
  }

  private static int number(String[] args, int index, int otherwise) {
    return args.length > index ? Integer.parseInt(args[index]) : otherwise;
  }
}
