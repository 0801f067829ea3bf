package dev.espalier.train.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One recorded run of mmcv 1.6.2: its settings, and the learning rates and momenta it used. */
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
    return Policies.lr(json.get("lr_config"));
  }

  boolean changesMomentum() {
    return json.has("momentum_config");
  }

  MomentumSchedule momentumSchedule() {
    return Policies.momentum(json.get("momentum_config"));
  }

  /** Returns the base learning rates, one a parameter group. */
  double[] bases() {
    JsonNode optimizer = json.get("optimizer");
    return optimizer.has("lr2")
        ? new double[] {optimizer.get("lr").asDouble(), optimizer.get("lr2").asDouble()}
        : new double[] {optimizer.get("lr").asDouble()};
  }

  /** Returns the momentum, or the first beta, which all groups have. */
  double momentum() {
    JsonNode optimizer = json.get("optimizer");
    return optimizer.has("momentum")
        ? optimizer.get("momentum").asDouble()
        : optimizer.get("betas").get(0).asDouble();
  }

  int iterations() {
    return json.get("lr").size();
  }

  double recordedLr(int iteration, int group) {
    return json.get("lr").get(iteration).get(group).asDouble();
  }

  double recordedMomentum(int iteration, int group) {
    return json.get("momentum").get(iteration).get(group).asDouble();
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
    return json.get("runner").asString()
        + " "
        + json.get("lr_config")
        + (changesMomentum() ? " " + json.get("momentum_config") : "");
  }
}
