package dev.espalier.examples.benchmarks.train;

import dev.espalier.train.CheckpointConfig;
import dev.espalier.train.DataConfigBuilder;
import dev.espalier.train.EvaluationConfigBuilder;
import dev.espalier.train.LogConfig;
import dev.espalier.train.RunOptions;
import dev.espalier.train.Runner;
import dev.espalier.train.TrainConfig;
import dev.espalier.train.TrainConfigBuilder;
import dev.espalier.train.loop.IterBasedLoopConfig;
import dev.espalier.train.optim.AdamConfig;
import dev.espalier.train.schedule.CosineAnnealingLrConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Trains for long and tells how the memory of the process went, as a table and as a plot. */
public final class MemorySoak {

  private static final int ROWS = 10;
  private static final int PERIOD = 250;

  private MemorySoak() {}

  /**
   * Trains the small network, with an evaluation and a checkpoint every 250 iterations.
   *
   * @param args where to put the plot; the number of iterations, 5000 if left out
   */
  public static void main(String[] args) throws IOException {
    Path plot = Path.of(args.length > 0 ? args[0] : "memory.png");
    int iterations = args.length > 1 ? Integer.parseInt(args[1]) : 5000;
    MemoryHook hook = new MemoryHook();
    Path workDir = Files.createTempDirectory("memory-soak");
    Runner.of(config(iterations), RunOptions.named("soak").withWorkDir(workDir).withHook(hook))
        .run();
    List<MemorySample> samples = hook.samples();
    System.out.println("| iteration | resident | heap after garbage | arrays | direct buffers |");
    System.out.println("|---|---|---|---|---|");
    int step = Math.max(1, samples.size() / ROWS);
    for (int i = 0; i < samples.size(); i += i == 0 ? step - 1 : step) {
      MemorySample sample = samples.get(i);
      System.out.printf(
          "| %d | %.0f MB | %.1f MB | %d | %d |%n",
          sample.iteration(), sample.resident(), sample.heap(), sample.arrays(), sample.direct());
    }
    BitmapEncoder.saveBitmap(chart(samples), plot.toString(), BitmapEncoder.BitmapFormat.PNG);
  }

  private static TrainConfig config(int iterations) {
    return TrainConfigBuilder.builder()
        .model(NetworkModelConfig.of(model -> model.network(Network.SMALL)))
        .data(
            DataConfigBuilder.builder()
                .samplesPerGpu(8)
                .workersPerGpu(2)
                .train(RandomImagesConfig.of(data -> data.network(Network.SMALL).size(800)))
                .val(RandomImagesConfig.of(data -> data.network(Network.SMALL).size(100)))
                .build())
        .optimizer(AdamConfig.of(adam -> adam.lr(1e-3)))
        .lrConfig(CosineAnnealingLrConfig.of(lr -> lr.minLr(1e-5).byEpoch(false)))
        .runner(IterBasedLoopConfig.of(loop -> loop.maxIters(iterations)))
        .evaluation(
            EvaluationConfigBuilder.builder()
                .interval(PERIOD)
                .saveBest(List.of("acc"))
                .metric(List.of(MeanFoundConfig.of(metric -> {})))
                .build())
        .checkpointConfig(new CheckpointConfig(PERIOD, 2))
        .logConfig(new LogConfig(10, null))
        .build();
  }

  private static XYChart chart(List<MemorySample> samples) {
    XYChart chart =
        new XYChartBuilder()
            .width(900)
            .height(420)
            .title("Memory of a run")
            .xAxisTitle("iteration")
            .yAxisTitle("MB")
            .build();
    chart.getStyler().setYAxisMin(0.0);
    List<Long> at = samples.stream().map(MemorySample::iteration).toList();
    chart
        .addSeries("resident", at, samples.stream().map(MemorySample::resident).toList())
        .setMarker(SeriesMarkers.NONE);
    chart
        .addSeries("Java heap after garbage", at, samples.stream().map(MemorySample::heap).toList())
        .setMarker(SeriesMarkers.NONE);
    return chart;
  }
}
