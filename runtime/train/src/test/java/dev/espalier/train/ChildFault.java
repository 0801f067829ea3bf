package dev.espalier.train;

import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Run;
import java.nio.file.Path;

/** A training of two epochs in a process of its own, in which something may go wrong. */
final class ChildFault {

  private ChildFault() {}

  public static void main(String[] args) {
    Path workDir = Path.of(args[0]);
    String fault = args[1];
    DataConfig hungry =
        DataConfigBuilder.of(
            d ->
                d.samplesPerGpu(8)
                    .workersPerGpu(2)
                    .train(HungryDatasetConfig.of(h -> h.reads(30)))
                    .val(PointDatasetConfig.of(p -> p.size(20))));
    RunOptions options = RunOptions.named("child").withWorkDir(workDir).withAutoResume(true);
    try {
      Runner.of(
              PointConfigs.points(2, c -> c.data(fault.equals("item") ? hungry : c.build().data())),
              fault.equals("hook") ? options.withHook(new HungryHook()) : options)
          .run();
    } catch (RuntimeException e) {
      System.out.println("failed: " + e.getMessage());
      System.exit(1);
    }
  }

  /** Takes more memory than there is. */
  static int devour() {
    return new byte[Integer.MAX_VALUE - 8].length;
  }

  private static final class HungryHook implements Hook {
    @Override
    public void afterTrainIter(Run run) {
      if (run.state().iter() == 11) {
        run.log().add("devoured", devour(), 1);
      }
    }
  }
}
