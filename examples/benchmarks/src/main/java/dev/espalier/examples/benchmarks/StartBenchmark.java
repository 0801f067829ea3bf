package dev.espalier.examples.benchmarks;

import dev.espalier.examples.benchmarks.compile.ModuleZoo;
import dev.espalier.registry.Registries;
import java.io.IOException;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Loads the registries of a jar of many modules and looks one up, once in a fresh JVM; the rival
 * does least: it fills a hash map with as many names and loads the class of one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class StartBenchmark {

  @Param({"100", "5000"})
  private int modules;

  private final List<String> names = new ArrayList<>();

  /** Makes the names. */
  @Setup
  public void name() {
    for (int i = 0; i < modules; i++) {
      names.add(ModuleZoo.name(i));
    }
  }

  /** Loads the registries, and the config class of one module. */
  @Benchmark
  public @Nullable Object registries() throws IOException {
    try (URLClassLoader loader = ZooJar.loader(modules)) {
      return Registries.load(loader).of(ZooJar.product(loader)).get(names.get(modules / 2));
    }
  }

  /** Fills a hash map, and loads the config class of one module. */
  @Benchmark
  public Object hashMap() throws IOException, ClassNotFoundException {
    try (URLClassLoader loader = ZooJar.loader(modules)) {
      Map<String, String> classes = new HashMap<>();
      for (String name : names) {
        classes.put(name, "zoo." + name + "Config");
      }
      return Class.forName(classes.get(names.get(modules / 2)), true, loader);
    }
  }
}
