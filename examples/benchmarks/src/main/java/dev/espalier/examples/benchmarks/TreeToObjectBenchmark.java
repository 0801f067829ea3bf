package dev.espalier.examples.benchmarks;

import dev.espalier.config.Codec;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Decoding;
import dev.espalier.config.Problems;
import dev.espalier.examples.benchmarks.model.Conv;
import dev.espalier.examples.benchmarks.model.Layer;
import dev.espalier.examples.benchmarks.model.Network;
import dev.espalier.examples.benchmarks.model.Norm;
import dev.espalier.examples.benchmarks.rival.Jackson;
import dev.espalier.examples.benchmarks.rival.ReflectiveBinder;
import dev.espalier.examples.benchmarks.rival.SpringBinder;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.ModuleCodec;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.Registries;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Makes a network of ten modules and 47 values from a tree of nodes, with every check and place;
 * the rivals make it from maps of Java's.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TreeToObjectBenchmark {

  private static final List<Class<? extends Record>> TYPES =
      List.of(Conv.class, Norm.class, Network.class);

  /** Whether the tree's strings are objects of their own, as those read from a file are. */
  @Param({"false", "true"})
  private boolean ownStrings;

  private Map<String, Object> map = Trees.network(true);
  private ConfigNode tree = Trees.node(map);
  private final Registries registries =
      Registries.load(TreeToObjectBenchmark.class.getClassLoader());
  private final Codec<ModuleConfig<? extends Layer>> codec = ModuleCodec.of(Layer.class, "layer");
  private final BuildContext context = BuildContext.empty();
  private final ReflectiveBinder reflection = new ReflectiveBinder(TYPES);
  private final Jackson jackson = new Jackson(TYPES);
  private final SpringBinder spring = new SpringBinder(Trees.network(false));

  /** Makes the tree, and compares what each makes of it. */
  @Setup
  public void compare() {
    if (ownStrings) {
      map = Trees.withOwnStrings(map);
      tree = Trees.node(map);
    }
    Object ours = decodeAndBuild();
    if (!ours.equals(reflection()) || !ours.equals(jacksonConvertValue())) {
      throw new IllegalStateException("the rivals make something else: " + ours);
    }
    SpringBinder.ConvNetwork other = springBinder();
    Object plain = reflection.bind(Trees.network(false));
    if (!plain.equals(
        new Network(
            other.name(),
            other.stem(),
            List.copyOf(other.layers()),
            other.scale(),
            other.frozen()))) {
      throw new IllegalStateException("Spring makes something else: " + other);
    }
  }

  /** Decodes the tree to a typed config, and builds it. */
  @Benchmark
  public Layer decodeAndBuild() {
    return decode().build(context);
  }

  /** Decodes the tree to a typed config. */
  @Benchmark
  public ModuleConfig<? extends Layer> decode() {
    Problems problems = new Problems();
    ModuleConfig<? extends Layer> config =
        codec.decode(tree, new Decoding(ConfigPath.ROOT, problems, registries));
    problems.throwIfErrors();
    if (config == null) {
      throw new IllegalStateException("the tree did not decode");
    }
    return config;
  }

  /** Binds the map by cached reflection. */
  @Benchmark
  public Object reflection() {
    return reflection.bind(map);
  }

  /** Converts the map by Jackson. */
  @Benchmark
  public Network jacksonConvertValue() {
    return jackson.convert(map);
  }

  /** Binds as many values by Spring Boot's binder. */
  @Benchmark
  public SpringBinder.ConvNetwork springBinder() {
    return spring.bind();
  }
}
