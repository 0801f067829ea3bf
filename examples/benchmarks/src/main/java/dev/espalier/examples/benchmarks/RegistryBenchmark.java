package dev.espalier.examples.benchmarks;

import dev.espalier.examples.benchmarks.compile.ModuleZoo;
import dev.espalier.registry.Module;
import dev.espalier.registry.Registries;
import dev.espalier.registry.Registry;
import java.io.IOException;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
 * Looks up the modules of a registry, all of them in a random order; the rival is a hash map that
 * holds the same modules by the same names.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RegistryBenchmark {

  @Param({"100", "5000"})
  private int modules;

  private final Map<String, Module<?>> map = new HashMap<>();
  private final List<String> shuffled = new ArrayList<>();
  private String[] names = {};
  private int next;
  private @Nullable Registry<?> registry;
  private @Nullable URLClassLoader loader;

  /** Loads the registry, and puts its modules into a hash map. */
  @Setup
  public void load() {
    loader = ZooJar.loader(modules);
    registry = Registries.load(loader).of(ZooJar.product(loader));
    for (int i = 0; i < modules; i++) {
      String name = ModuleZoo.name(i);
      Module<?> module = registry.get(name);
      if (module == null) {
        throw new IllegalStateException(name + " is missing");
      }
      map.put(name, module);
      shuffled.add(name);
    }
    Collections.shuffle(shuffled, new Random(1));
    // A config's strings are not the registry's.
    names = shuffled.stream().map(name -> ("," + name).substring(1)).toArray(String[]::new);
  }

  /** Closes the jar. */
  @TearDown
  public void close() throws IOException {
    if (loader != null) {
      loader.close();
    }
  }

  /** Looks in the registry. */
  @Benchmark
  public @Nullable Object registryGet() {
    return registry == null ? null : registry.get(nextName());
  }

  /** Looks in the hash map. */
  @Benchmark
  public @Nullable Object hashMapGet() {
    return map.get(nextName());
  }

  private String nextName() {
    int i = next;
    next = i + 1 == names.length ? 0 : i + 1;
    return names[i];
  }
}
