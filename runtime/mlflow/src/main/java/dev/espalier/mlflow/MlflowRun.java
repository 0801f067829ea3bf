package dev.espalier.mlflow;

import dev.espalier.train.log.RunInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlflow.api.proto.Service;
import org.mlflow.tracking.MlflowClient;
import org.mlflow.tracking.MlflowHttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run on the tracking server; every call waits for the server. */
final class MlflowRun {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");
  private static final String DEFAULT_EXPERIMENT = "Default";
  private static final int PARAMS_A_CALL = 100; // MLflow's limit
  private static final int NOT_FOUND = 404;

  private final MlflowClient client;
  private final String id;
  private final Map<String, Long> lastSteps = new HashMap<>();

  private MlflowRun(MlflowClient client, String id) {
    this.client = client;
    this.id = id;
  }

  /** Begins a run in an experiment, which is made if need be. */
  static MlflowRun begin(MlflowClient client, MlflowNames names, RunInfo info) {
    String experiment = experiment(client, names.experiment());
    Service.CreateRun.Builder wanted =
        Service.CreateRun.newBuilder()
            .setExperimentId(experiment)
            .setRunName(names.run(info.name()))
            .setStartTime(System.currentTimeMillis());
    tags(names, info).forEach((key, value) -> wanted.addTags(tag(key, value)));
    MlflowRun run = new MlflowRun(client, client.createRun(wanted.build()).getRunId());
    run.logParams(params(names, info));
    return run;
  }

  /** Goes on with a run; empty if the server does not have it any more. */
  static Optional<MlflowRun> resume(MlflowClient client, String id) {
    try {
      Service.Run there = client.getRun(id);
      if (there.getInfo().getLifecycleStage().equals("deleted")) {
        return Optional.empty();
      }
      MlflowRun run = new MlflowRun(client, id);
      there.getData().getMetricsList().forEach(m -> run.lastSteps.put(m.getKey(), m.getStep()));
      client.sendPost("runs/update", "{\"run_id\":\"" + id + "\",\"status\":\"RUNNING\"}");
      return Optional.of(run);
    } catch (MlflowHttpException e) {
      if (e.getStatusCode() == NOT_FOUND) {
        LOG.debug("MLflow has no run {}", id, e);
        return Optional.empty();
      }
      throw e;
    }
  }

  String id() {
    return id;
  }

  /** Tells whether the server had a value of a metric at a step when the run was resumed. */
  boolean has(Service.Metric metric) {
    return metric.getStep() <= lastSteps.getOrDefault(metric.getKey(), Long.MIN_VALUE);
  }

  void logMetrics(List<Service.Metric> metrics) {
    client.logBatch(id, metrics, List.of(), List.of());
  }

  void end(Service.RunStatus status) {
    client.setTerminated(id, status, System.currentTimeMillis());
  }

  private void logParams(List<Service.Param> params) {
    for (int from = 0; from < params.size(); from += PARAMS_A_CALL) {
      int to = Math.min(from + PARAMS_A_CALL, params.size());
      client.logBatch(id, List.of(), params.subList(from, to), List.of());
    }
  }

  private static String experiment(MlflowClient client, String name) {
    if (name.equals(DEFAULT_EXPERIMENT)) {
      return "0"; // MLflow always has it
    }
    return client
        .getExperimentByName(name)
        .map(Service.Experiment::getExperimentId)
        .orElseGet(() -> client.createExperiment(name));
  }

  private static Map<String, String> tags(MlflowNames names, RunInfo info) {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("mlflow.runName", names.run(info.name()));
    tags.put("espalier.seed", String.valueOf(info.seed()));
    tags.put("espalier.config_hash", info.configHash());
    tags.put("espalier.work_dir", info.workDir().toAbsolutePath().toString());
    info.versions().forEach((program, version) -> tags.put("espalier.version." + program, version));
    tags.putAll(names.tags());
    return tags;
  }

  private static List<Service.Param> params(MlflowNames names, RunInfo info) {
    Map<String, String> all = new LinkedHashMap<>(FlatSettings.of(info.settings()));
    all.putAll(names.params());
    List<Service.Param> params = new ArrayList<>();
    all.forEach(
        (key, value) ->
            params.add(
                Service.Param.newBuilder()
                    .setKey(MlflowText.name(key))
                    .setValue(MlflowText.value(value))
                    .build()));
    return params;
  }

  private static Service.RunTag tag(String key, String value) {
    return Service.RunTag.newBuilder().setKey(MlflowText.name(key)).setValue(value).build();
  }
}
