package dev.espalier.train.schedule;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ListNode;
import dev.espalier.config.ValueNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One recorded run of mmcv 1.6.2: its settings and the learning rates it used. */
record MmcvRun(JsonNode json) {

  static List<MmcvRun> all() {
    try (InputStream file = MmcvRun.class.getResourceAsStream("mmcv-lr-schedules.json")) {
      return StreamSupport.stream(JsonMapper.shared().readTree(file).spliterator(), false)
          .map(MmcvRun::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LrSchedule schedule() {
    JsonNode config = json.get("lr_config");
    boolean byEpoch = !config.has("by_epoch") || config.get("by_epoch").asBoolean();
    WarmupCurve warmup =
        config.has("warmup")
            ? WarmupCurve.valueOf(config.get("warmup").asString().toUpperCase(Locale.ROOT))
            : null;
    int warmupIters = config.has("warmup_iters") ? config.get("warmup_iters").asInt() : 0;
    double ratio = config.has("warmup_ratio") ? config.get("warmup_ratio").asDouble() : 0.1;
    boolean warmupByEpoch =
        config.has("warmup_by_epoch") && config.get("warmup_by_epoch").asBoolean();
    return switch (config.get("policy").asString()) {
      case "fixed" -> new FixedLr(byEpoch, warmup, warmupIters, ratio, warmupByEpoch);
      case "step", "Step" ->
          new StepLr(
              steps(config.get("step")),
              config.get("gamma").asDouble(),
              number(config, "min_lr"),
              byEpoch,
              warmup,
              warmupIters,
              ratio,
              warmupByEpoch);
      case "CosineAnnealing" ->
          new CosineAnnealingLr(
              number(config, "min_lr"),
              number(config, "min_lr_ratio"),
              byEpoch,
              warmup,
              warmupIters,
              ratio,
              warmupByEpoch);
      default -> throw new IllegalStateException("no such policy here: " + config);
    };
  }

  private static ConfigNode steps(JsonNode step) {
    return step.isArray()
        ? ListNode.of(
            StreamSupport.stream(step.spliterator(), false)
                .map(item -> ValueNode.of(item.asLong()))
                .toList())
        : ValueNode.of(step.asLong());
  }

  private static @Nullable Double number(JsonNode config, String key) {
    return config.has(key) ? config.get(key).asDouble() : null;
  }

  /** Returns the base learning rates, one a parameter group. */
  double[] bases() {
    JsonNode optimizer = json.get("optimizer");
    return optimizer.has("lr2")
        ? new double[] {optimizer.get("lr").asDouble(), optimizer.get("lr2").asDouble()}
        : new double[] {optimizer.get("lr").asDouble()};
  }

  int iterations() {
    return json.get("lr").size();
  }

  double recorded(int iteration, int group) {
    return json.get("lr").get(iteration).get(group).asDouble();
  }

  Progress at(int iteration) {
    int perEpoch = json.get("iters_per_epoch").asInt();
    int max = json.get("max").asInt();
    boolean epochs = json.get("runner").asString().equals("EpochBasedRunner");
    int maxIters = epochs ? max * perEpoch : max;
    int maxEpochs = (maxIters + perEpoch - 1) / perEpoch;
    return new Progress(iteration / perEpoch, iteration, maxEpochs, maxIters, perEpoch);
  }

  @Override
  public String toString() {
    return json.get("runner").asString() + " " + json.get("lr_config");
  }
}
