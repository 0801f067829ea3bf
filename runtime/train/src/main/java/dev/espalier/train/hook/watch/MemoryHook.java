package dev.espalier.train.hook.watch;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import dev.espalier.registry.Default;
import dev.espalier.registry.ModuleConstructor;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.checkpoint.ParameterNames;
import dev.espalier.train.hook.FailurePolicy;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.Stage;
import dev.espalier.train.log.MemoryStatistics;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Logs what the lines of the log do not say of memory in any case: {@code arrays}, how many of the
 * engine's arrays outlive their iteration, and {@code direct}, the megabytes of Java's direct
 * buffers; and warns when memory grows.
 *
 * <p>The number of arrays is constant in a run that frees what it computes.
 */
@RegisterModule
public final class MemoryHook implements Hook {

  private static final String ARRAYS = "arrays";
  private static final double MEGABYTE = 1024 * 1024;

  private final int interval;
  private final int warmUp;
  private final Function<NDManager, Map<String, Double>> statistics;
  private final MemoryGrowth growth;
  private @Nullable NDManager manager;

  /**
   * Creates a hook.
   *
   * @param interval the number of iterations between two looks
   * @param warmUp the number of iterations after which growth is one
   * @param maxGrowth by how many megabytes the memory of the process, or of the GPU, may grow
   *     before a warning, and again before each further one
   */
  @ModuleConstructor
  public MemoryHook(
      @Default("50") @Range(min = 1) int interval,
      @Default("200") @Range(min = 0) int warmUp,
      @Default("500") @Range(min = 0) double maxGrowth) {
    this(interval, warmUp, maxGrowth, m -> new MemoryStatistics().read(m.getDevice()));
  }

  MemoryHook(
      int interval,
      int warmUp,
      double maxGrowth,
      Function<NDManager, Map<String, Double>> statistics) {
    this.interval = interval;
    this.warmUp = warmUp;
    this.statistics = statistics;
    this.growth = new MemoryGrowth(maxGrowth);
  }

  @Override
  public FailurePolicy onFailure() {
    return FailurePolicy.DISABLE;
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(Stage.BEFORE_RUN, Stage.AFTER_TRAIN_ITER);
  }

  @Override
  public void beforeRun(Run run) {
    for (Parameter parameter : ParameterNames.of(run.model().block()).values()) {
      manager = parameter.getArray().getManager();
    }
  }

  @Override
  public void afterTrainIter(Run run) {
    long done = run.state().completedIters();
    if (manager == null || done % interval != 0) {
      return;
    }
    int arrays = manager.getManagedArrays().size();
    run.log().add(ARRAYS, arrays, 1);
    run.log().add("direct", directMegabytes(), 1);
    if (done >= warmUp) {
      Map<String, Double> grows = new LinkedHashMap<>(statistics.apply(manager));
      grows.remove("heap"); // it is what the garbage collector makes of it
      growth.look(done, arrays, grows);
    }
  }

  private static double directMegabytes() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToDouble(pool -> pool.getMemoryUsed() / MEGABYTE)
        .sum();
  }
}
