package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.HostTensor;
import dev.espalier.train.checkpoint.ModelState;
import dev.espalier.train.hook.ClosureHook;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.hook.Stage;
import dev.espalier.train.loop.Flow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The moving average of the weights, in runs of sixteen iterations. */
class EmaRunTest extends EmaFixture {

  @ParameterizedTest
  @CsvSource({
    "EPOCHS, 0.1, 1, 0, false",
    "EPOCHS, 0.2, 3, 10, true",
    "ITERATIONS, 0.2, 3, 10, false",
    "ITERATIONS, 0.3, 1, 4, true"
  })
  void theAverageFollowsTheFormula(
      LoopKind kind, double momentum, int interval, int warmUp, boolean buffers) {
    Map<String, double[]> averages = new LinkedHashMap<>();
    Hook follower =
        new ClosureHook(
            Stage.AFTER_TRAIN_ITER,
            run -> {
              long iter = run.state().iter();
              if (iter % interval == 0) {
                double share =
                    Math.min(1 - Math.pow(1 - momentum, interval), (1.0 + iter) / (warmUp + iter));
                ModelState.copy(run.model().block())
                    .forEach((name, weight) -> mix(averages, name, weight, share));
              }
            });
    Hook first =
        new ClosureHook(
            Stage.BEFORE_RUN,
            run ->
                ModelState.copy(run.model().block())
                    .forEach((name, weight) -> mix(averages, name, weight, 1)));
    Runner.of(
            config(
                kind,
                ema(
                    e ->
                        e.momentum(momentum)
                            .interval(interval)
                            .warmUp(warmUp)
                            .updateBuffers(buffers))),
            in("run").withHook(first).withHook(follower))
        .run();

    Checkpoint checkpoint = latest("run");
    assertThat(part(checkpoint, "raw."))
        .hasSize(buffers ? 8 : 6)
        .allSatisfy(
            (name, raw) -> {
              float[] saved = checkpoint.weights().get(name).toFloats();
              double[] expected = averages.get(name);
              for (int i = 0; i < saved.length; i++) {
                assertThat((double) saved[i]).as(name).isCloseTo(expected[i], within(1e-5));
              }
            });
  }

  private static void mix(
      Map<String, double[]> averages, String name, HostTensor weight, double share) {
    float[] values = weight.toFloats();
    double[] average = averages.computeIfAbsent(name, n -> new double[values.length]);
    for (int i = 0; i < values.length; i++) {
      average[i] = (1 - share) * average[i] + share * values[i];
    }
  }

  @ParameterizedTest
  @EnumSource(LoopKind.class)
  void trainingGoesOnWithTheWeightsThatAreTrained(LoopKind kind) {
    Consumer<TrainConfigBuilder> flows =
        c -> c.workflow(List.of(new Flow(Mode.TRAIN, 1), new Flow(Mode.VAL, 1)));
    List<Map<String, HostTensor>> validated = new ArrayList<>();
    Hook watcher =
        new ClosureHook(
            Stage.AFTER_VAL_ITER, run -> validated.add(ModelState.copy(run.model().block())));
    Runner.of(config(kind, flows), in("plain")).run();
    RunResult result =
        Runner.of(
                config(kind, flows.andThen(ema(e -> e.momentum(0.2)))), in("ema").withHook(watcher))
            .run();

    Map<String, HostTensor> raw = part(latest("ema"), "raw.");
    Map<String, HostTensor> trained = new TreeMap<>(latest("plain").weights());
    trained.keySet().retainAll(raw.keySet());
    assertThat(raw).hasSize(6).isEqualTo(trained);
    assertThat(latest("ema").weights().get("0.weight")).isNotEqualTo(raw.get("0.weight"));
    assertThat(latest("ema").weights().get("1.running_mean"))
        .as("statistics are those of the training")
        .isEqualTo(latest("plain").weights().get("1.running_mean"));
    assertThat(result.iters()).isEqualTo(16);
    assertThat(validated.get(validated.size() - 1))
        .as("validating flows see the average")
        .isEqualTo(latest("ema").weights());
  }

  @ParameterizedTest
  @EnumSource(LoopKind.class)
  void evaluationsSeeTheAverageInTheMiddleOfAPassToo(LoopKind kind) {
    TrainConfig config =
        config(
            kind,
            ema(e -> e.momentum(0.05).warmUp(0))
                .andThen(c -> c.checkpointConfig(new CheckpointConfig(3, -1, false, false))));
    Map<Long, Map<String, Double>> measured = new TreeMap<>();
    Hook watcher =
        new ClosureHook(
            Stage.AFTER_TRAIN_ITER,
            run -> {
              if (run.state().isEvaluated()) {
                measured.put(run.state().completedIters(), run.state().metrics());
              }
            });
    Runner.of(config, in("run").withHook(watcher)).run();

    assertThat(measured).containsOnlyKeys(3L, 6L, 9L, 12L, 15L);
    measured.forEach(
        (iter, metrics) ->
            assertThat(
                    Runner.of(config, in("test"))
                        .test(folder.resolve("run/iter_" + iter + ".safetensors")))
                .as("iteration %d", iter)
                .isEqualTo(metrics));
  }
}
