package dev.espalier.examples.benchmarks;

import dev.espalier.examples.benchmarks.model.Conv;
import dev.espalier.examples.benchmarks.model.ConvConfig;
import dev.espalier.examples.benchmarks.model.Layer;
import dev.espalier.examples.benchmarks.model.Network;
import dev.espalier.examples.benchmarks.model.NetworkConfig;
import dev.espalier.registry.BuildContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Builds objects from typed configs; the rival calls the constructors. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BuildBenchmark {

  private static final int LAYERS = 8;

  private int channels = 64;
  private double dropout = 0.1;
  private String padding = "same";

  private final BuildContext context = BuildContext.empty();
  private final ConvConfig conv = convConfig();
  private final NetworkConfig network = networkConfig();

  /** Calls the constructor of one module. */
  @Benchmark
  public Conv plainNew() {
    return new Conv(channels, channels, 3, dropout, padding);
  }

  /** Builds one module from its config. */
  @Benchmark
  public Conv build() {
    return conv.build(context);
  }

  /** Makes the config of one module by its builder, and builds it. */
  @Benchmark
  public Conv builderAndBuild() {
    return convConfig().build(context);
  }

  /** Calls the constructors of a network of ten modules. */
  @Benchmark
  public Network plainNewNetwork() {
    List<Layer> layers = new ArrayList<>(LAYERS);
    for (int i = 0; i < LAYERS; i++) {
      layers.add(new Conv(channels, channels, 3, dropout, padding));
    }
    Conv stem = new Conv(channels, channels, 3, dropout, padding);
    return new Network("net", stem, List.copyOf(layers), dropout, false);
  }

  /** Builds a network of ten modules from its config. */
  @Benchmark
  public Network buildNetwork() {
    return network.build(context);
  }

  private ConvConfig convConfig() {
    return ConvConfig.builder()
        .inChannels(channels)
        .outChannels(channels)
        .kernelSize(3)
        .dropout(dropout)
        .padding(padding)
        .build();
  }

  private NetworkConfig networkConfig() {
    List<ConvConfig> layers = new ArrayList<>();
    for (int i = 0; i < LAYERS; i++) {
      layers.add(convConfig());
    }
    return NetworkConfig.of(
        n -> n.name("net").stem(conv).layers(List.copyOf(layers)).scale(dropout).frozen(false));
  }
}
