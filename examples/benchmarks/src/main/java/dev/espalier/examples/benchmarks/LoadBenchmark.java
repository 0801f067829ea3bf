package dev.espalier.examples.benchmarks;

import com.typesafe.config.ConfigFactory;
import dev.espalier.config.Config;
import dev.espalier.dsl.Configs;
import dev.espalier.dsl.LoadOptions;
import dev.espalier.dsl.ParseCache;
import dev.espalier.dsl.print.GroovyPrinter;
import dev.espalier.dsl.print.JsonPrinter;
import groovy.lang.GroovyClassLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.ErrorCollector;
import org.codehaus.groovy.control.SourceUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Loads a zoo of configs, per config: the whole, its parts, and what others need for the same
 * content.
 *
 * <p>The rivals that read data are given each config flattened, as JSON, which is YAML and HOCON as
 * well; they have no bases to merge and nothing to evaluate.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(LoadBenchmark.CONFIGS)
@Fork(1)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
public class LoadBenchmark {

  /** The number of configs; the time is that of one. */
  static final int CONFIGS = 500;

  private static final long SEED = 1;

  private final List<Path> files = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<String> flattened = new ArrayList<>();
  private final List<Config> configs = new ArrayList<>();
  private final YAMLMapper yaml = new YAMLMapper();
  private final LoadOptions parsed = LoadOptions.DEFAULT.withCache(new ParseCache(2 * CONFIGS));
  private final LoadOptions basesParsed = LoadOptions.DEFAULT.withCache(new ParseCache(8));

  /** Writes the zoo and reads it once. */
  @Setup
  public void makeZoo() throws IOException {
    files.addAll(ConfigZoo.write(Files.createTempDirectory("zoo"), CONFIGS, SEED));
    for (Path file : files) {
      texts.add(Files.readString(file));
      Config config = Configs.load(file, parsed);
      configs.add(config);
      flattened.add(JsonPrinter.print(config.root()));
    }
  }

  /** Loads each config by itself, its bases parsed again each time. */
  @Benchmark
  public void load(Blackhole hole) {
    files.forEach(file -> hole.consume(Configs.load(file)));
  }

  /** Loads the configs as one program does: what they share is parsed once. */
  @Benchmark
  public void loadWithBasesParsed(Blackhole hole) {
    files.forEach(file -> hole.consume(Configs.load(file, basesParsed)));
  }

  /** Loads what is parsed already: evaluates and merges. */
  @Benchmark
  public void afterTheParse(Blackhole hole) {
    List<String> overrides = List.of("optimizer.lr=1e-4", "data.samples_per_gpu=8");
    LoadOptions options = parsed.withOverrides(overrides);
    files.forEach(file -> hole.consume(GroovyPrinter.print(Configs.load(file, options).root())));
  }

  /** Evaluates and merges what is parsed already; reads the files, to see whether they changed. */
  @Benchmark
  public void evaluate(Blackhole hole) {
    files.forEach(file -> hole.consume(Configs.load(file, parsed)));
  }

  /** Prints the trees. */
  @Benchmark
  public void print(Blackhole hole) {
    configs.forEach(config -> hole.consume(GroovyPrinter.print(config.root())));
  }

  /** Runs Groovy's parser on the config's own file alone, without its bases. */
  @Benchmark
  public void groovyParse(Blackhole hole) {
    texts.forEach(text -> hole.consume(parse(text)));
  }

  /** Compiles the config's own file to a class, without its bases, and does not run it. */
  @Benchmark
  public void groovyCompile(Blackhole hole) {
    for (String text : texts) {
      try (GroovyClassLoader loader = new GroovyClassLoader()) {
        hole.consume(loader.parseClass(text));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Compiles each config and its bases to classes and runs them: {@code --trusted}. */
  @Benchmark
  public void trusted(Blackhole hole) {
    LoadOptions options = LoadOptions.DEFAULT.withTrusted(true);
    files.forEach(file -> hole.consume(Configs.load(file, options)));
  }

  /** Reads the flattened config as YAML. */
  @Benchmark
  public void jacksonYaml(Blackhole hole) {
    flattened.forEach(text -> hole.consume(yaml.readTree(text)));
  }

  /** Reads the flattened config as HOCON. */
  @Benchmark
  public void lightbendConfig(Blackhole hole) {
    flattened.forEach(text -> hole.consume(ConfigFactory.parseString(text).resolve()));
  }

  private static ModuleNode parse(String text) {
    CompilerConfiguration configuration = new CompilerConfiguration();
    SourceUnit unit =
        new SourceUnit("A.groovy", text, configuration, null, new ErrorCollector(configuration));
    unit.parse();
    unit.completePhase();
    unit.nextPhase();
    unit.convert();
    return unit.getAST();
  }
}
