package dev.espalier.examples.benchmarks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.tracker.Tracker;
import dev.espalier.train.engine.EngineSettings;
import dev.espalier.train.optim.Adam;
import dev.espalier.train.optim.AdamW;
import dev.espalier.train.optim.Optimizer;
import dev.espalier.train.optim.Sgd;
import dev.espalier.train.optim.TrainableParameters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One step over the parameters of ResNet-50, gradients set to zero after it, by Espalier's
 * optimizers and by DJL's own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
public class OptimizerBenchmark {

  private static final double LR = 1e-3;
  private static final double WEIGHT_DECAY = 1e-4;
  private static final double MOMENTUM = 0.9;

  @Param({"Adam", "AdamW", "SGD"})
  private String kind = "Adam";

  @Param("1")
  private int threads = 1;

  private @Nullable NDManager manager;
  private Map<String, Parameter> parameters = Map.of();
  private @Nullable Optimizer ours;
  private ai.djl.training.optimizer.@Nullable Optimizer djls;

  /** Creates a benchmark whose parameters JMH sets. */
  public OptimizerBenchmark() {}

  /**
   * Creates a benchmark.
   *
   * @param kind which optimizer
   */
  OptimizerBenchmark(String kind) {
    this.kind = kind;
  }

  /** Makes parameters and both optimizers. */
  @Setup
  public void start() {
    EngineSettings.defaults().withThreads(threads).start();
    manager = NDManager.newBaseManager();
    parameters = ResNet50Parameters.in(manager);
    TrainableParameters trained = new TrainableParameters(parameters);
    Tracker rate = Tracker.fixed((float) LR);
    switch (kind) {
      case "Adam" -> {
        ours = new Adam(LR, List.of(0.9, 0.999), 1e-8, WEIGHT_DECAY, false, null, trained);
        djls =
            ai.djl.training.optimizer.Optimizer.adam()
                .optLearningRateTracker(rate)
                .optWeightDecays((float) WEIGHT_DECAY)
                .build();
      }
      case "AdamW" -> {
        ours = new AdamW(LR, List.of(0.9, 0.999), 1e-8, WEIGHT_DECAY, false, null, trained);
        djls =
            ai.djl.training.optimizer.Optimizer.adamW()
                .optLearningRateTracker(rate)
                .optWeightDecays((float) WEIGHT_DECAY)
                .build();
      }
      case "SGD" -> {
        ours = new Sgd(LR, MOMENTUM, 0, WEIGHT_DECAY, false, null, trained);
        djls =
            ai.djl.training.optimizer.Optimizer.sgd()
                .setLearningRateTracker(rate)
                .optMomentum((float) MOMENTUM)
                .optWeightDecays((float) WEIGHT_DECAY)
                .build();
      }
      default -> throw new IllegalArgumentException("no such optimizer: " + kind);
    }
  }

  /** Frees the arrays. */
  @TearDown
  public void end() {
    Objects.requireNonNull(ours).close();
    Objects.requireNonNull(manager).close();
  }

  /** A step of Espalier's optimizer. */
  @Benchmark
  public void espalier() {
    Objects.requireNonNull(ours).stepAndZero();
  }

  /** A step of DJL's optimizer, which sets the gradients to zero itself. */
  @Benchmark
  public void djl() {
    ai.djl.training.optimizer.Optimizer optimizer = Objects.requireNonNull(djls);
    parameters.forEach(
        (name, parameter) -> {
          NDArray array = parameter.getArray();
          try (NDArray gradient = array.getGradient()) {
            optimizer.update(name, array, gradient);
          }
        });
  }
}
