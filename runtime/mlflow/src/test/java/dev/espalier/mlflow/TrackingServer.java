package dev.espalier.mlflow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.mlflow.api.proto.Service;
import org.mlflow_project.google.protobuf.Message;
import org.mlflow_project.google.protobuf.util.JsonFormat;

/**
 * Answers as a tracking server does, as far as the logger asks; requests are decoded by MLflow's
 * own protobufs.
 */
final class TrackingServer implements AutoCloseable {

  private final HttpServer http;
  private final Map<String, String> experiments = new LinkedHashMap<>();
  private final Map<String, Service.Run.Builder> runs = new LinkedHashMap<>();
  private final List<Service.Metric> metrics = new ArrayList<>();
  private final AtomicInteger failing = new AtomicInteger();
  private final CountDownLatch refused = new CountDownLatch(1);

  TrackingServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/api/2.0/mlflow/", this::answer);
    http.start();
  }

  String uri() {
    return "http://localhost:" + http.getAddress().getPort();
  }

  /** Answers the next requests with a status of failure; 0 for no more. */
  void fail(int status) {
    failing.set(status);
  }

  /** Waits until a metric called {@code train/refused} was refused. */
  void awaitRefusal() throws InterruptedException {
    refused.await();
  }

  synchronized List<Service.Metric> metrics() {
    return List.copyOf(metrics);
  }

  synchronized Map<String, String> experiments() {
    return Map.copyOf(experiments);
  }

  synchronized List<Service.Run> runs() {
    return runs.values().stream().map(Service.Run.Builder::build).toList();
  }

  synchronized void delete(String id) {
    runs.get(id).getInfoBuilder().setLifecycleStage("deleted");
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath().replace("/api/2.0/mlflow/", "");
    if (failing.get() != 0) {
      reply(exchange, failing.get(), "{\"error_code\":\"INTERNAL_ERROR\",\"message\":\"no\"}");
      return;
    }
    if (body.contains("train/refused")) {
      reply(exchange, 400, "{\"error_code\":\"INVALID_PARAMETER_VALUE\",\"message\":\"no\"}");
      refused.countDown();
      return;
    }
    Message answer = handle(path, String.valueOf(exchange.getRequestURI().getQuery()), body);
    if (answer == null) {
      reply(exchange, 404, "{\"error_code\":\"RESOURCE_DOES_NOT_EXIST\",\"message\":\"gone\"}");
    } else {
      reply(exchange, 200, JsonFormat.printer().preservingProtoFieldNames().print(answer));
    }
  }

  private synchronized Message handle(String path, String query, String body) throws IOException {
    return switch (path) {
      case "experiments/get-by-name" -> byName(query.replace("experiment_name=", ""));
      case "experiments/create" -> {
        String name = read(body, Service.CreateExperiment.newBuilder()).build().getName();
        experiments.put(name, String.valueOf(experiments.size() + 1));
        yield Service.CreateExperiment.Response.newBuilder()
            .setExperimentId(experiments.get(name))
            .build();
      }
      case "runs/create" -> create(read(body, Service.CreateRun.newBuilder()).build());
      case "runs/get" -> {
        Service.Run.Builder run = runs.get(query.replaceAll(".*run_id=([^&]*).*", "$1"));
        yield run == null ? null : Service.GetRun.Response.newBuilder().setRun(run).build();
      }
      case "runs/update" -> {
        Service.UpdateRun update = read(body, Service.UpdateRun.newBuilder()).build();
        runs.get(update.getRunId()).getInfoBuilder().setStatus(update.getStatus());
        yield Service.UpdateRun.Response.getDefaultInstance();
      }
      case "runs/log-batch" -> log(read(body, Service.LogBatch.newBuilder()).build());
      default -> null;
    };
  }

  private Message byName(String name) {
    String id = experiments.get(name);
    return id == null
        ? null
        : Service.GetExperimentByName.Response.newBuilder()
            .setExperiment(Service.Experiment.newBuilder().setExperimentId(id).setName(name))
            .build();
  }

  private Message create(Service.CreateRun wanted) {
    String id = "run" + (runs.size() + 1);
    Service.Run.Builder run = Service.Run.newBuilder();
    run.getInfoBuilder()
        .setRunId(id)
        .setRunName(wanted.getRunName())
        .setExperimentId(wanted.getExperimentId())
        .setStatus(Service.RunStatus.RUNNING)
        .setLifecycleStage("active");
    run.getDataBuilder().addAllTags(wanted.getTagsList());
    runs.put(id, run);
    return Service.CreateRun.Response.newBuilder().setRun(run).build();
  }

  private Message log(Service.LogBatch batch) {
    Service.Run.Builder run = runs.get(batch.getRunId());
    run.getDataBuilder().addAllParams(batch.getParamsList());
    for (Service.Metric metric : batch.getMetricsList()) {
      metrics.add(metric);
      List<Service.Metric> latest = new ArrayList<>(run.getDataBuilder().getMetricsList());
      latest.removeIf(other -> other.getKey().equals(metric.getKey()));
      latest.add(metric);
      run.getDataBuilder().clearMetrics().addAllMetrics(latest);
    }
    return Service.LogBatch.Response.getDefaultInstance();
  }

  private static <T extends Message.Builder> T read(String body, T into) throws IOException {
    JsonFormat.parser().merge(body, into);
    return into;
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
