package dev.espalier.mlflow;

import dev.espalier.registry.Default;
import dev.espalier.registry.ModuleConstructor;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.log.LogRecord;
import dev.espalier.train.log.RunEnd;
import dev.espalier.train.log.RunInfo;
import dev.espalier.train.log.RunLogger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mlflow.api.proto.Service;
import org.mlflow.tracking.MlflowClient;
import org.mlflow.tracking.MlflowClientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what a run logs to a tracking server of MLflow: the config as parameters, values as metrics
 * under the names that TensorBoard has too.
 *
 * <p>A server that cannot be reached when the run begins is an error, unless it is not required;
 * one that fails later costs a warning, and the training goes on. A run that goes on from a
 * checkpoint goes on with its run of MLflow; the server gets no step of a metric twice.
 */
@RegisterModule(name = {"MlflowLoggerHook", "MlflowLogger"})
public final class MlflowLogger implements RunLogger {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");
  private static final String VARIABLE = "MLFLOW_TRACKING_URI";
  private static final int MOST_WAITING = 100_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String uri;
  private final MlflowNames names;
  private final boolean required;
  private final Delivery delivery;
  private String resumed = "";
  private @Nullable MlflowRun run;

  /**
   * Creates a logger.
   *
   * @param trackingUri the server, {@code http://host:port}; the value of the environment variable
   *     {@code MLFLOW_TRACKING_URI} where it is left out
   * @param expName the experiment
   * @param runName the name of the run; that of the config where it is left out
   * @param tags further tags of the run
   * @param params further parameters of the run, besides the config's
   * @param required whether a server that cannot be reached at the beginning is an error; else the
   *     run goes on without it
   * @param logModel must be false: MLflow's client for Java cannot log a model
   * @throws IllegalArgumentException if there is no server that could be called, or {@code
   *     logModel} is true
   */
  @ModuleConstructor
  public MlflowLogger(
      @Nullable String trackingUri,
      @Default("Default") String expName,
      @Nullable String runName,
      @Default("{}") Map<String, String> tags,
      @Default("{}") Map<String, String> params,
      @Default("true") boolean required,
      @Default("false") boolean logModel) {
    this(
        server(trackingUri, System::getenv),
        new MlflowNames(expName, runName, tags, params),
        required,
        new Delivery(MOST_WAITING, PATIENCE));
    if (logModel) {
      throw new IllegalArgumentException(
          "'log_model' is true, but MLflow's client for Java cannot log a model; leave it out, and"
              + " take the checkpoints from the work dir, which is a tag of the run");
    }
  }

  MlflowLogger(String uri, MlflowNames names, boolean required, Delivery delivery) {
    this.uri = uri;
    this.names = names;
    this.required = required;
    this.delivery = delivery;
  }

  /** Returns the server to call, by the config or else by the environment. */
  static String server(@Nullable String given, UnaryOperator<@Nullable String> environment) {
    String uri = given == null ? environment.apply(VARIABLE) : given;
    if (uri == null || uri.isEmpty()) {
      throw new IllegalArgumentException(
          "no server of MLflow is given; set 'tracking_uri' or the environment variable "
              + VARIABLE);
    }
    if (!uri.startsWith("http://") && !uri.startsWith("https://")) {
      throw new IllegalArgumentException(
          "the server of MLflow is '%s', expected http://… or https://…; MLflow's client for Java reads no folders"
              .formatted(uri));
    }
    return uri;
  }

  @Override
  public void resumeAt(String position) {
    resumed = position;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the server cannot be reached and is required
   */
  @Override
  public void open(RunInfo info) {
    try {
      MlflowClient client = new MlflowClient(uri);
      run = delivery.call(() -> begun(client, info));
      LOG.info("MLflow at {}: experiment '{}', run {}", uri, names.experiment(), run.id());
    } catch (MlflowClientException e) {
      delivery.abandon();
      String problem = "cannot begin a run of MLflow at %s: %s".formatted(uri, Delivery.reason(e));
      if (required) {
        throw new IllegalStateException(
            problem + "; with 'required: false' the logger does without", e);
      }
      LOG.warn("{}; the run goes on without it", problem);
    }
  }

  @Override
  public void log(LogRecord record) {
    if (run == null) {
      return;
    }
    MlflowRun there = run;
    long now = System.currentTimeMillis();
    List<Service.Metric> metrics =
        record.scalars().entrySet().stream()
            .map(
                value ->
                    Service.Metric.newBuilder()
                        .setKey(MlflowText.name(value.getKey()))
                        .setValue(value.getValue())
                        .setTimestamp(now)
                        .setStep(record.place().step())
                        .build())
            .filter(metric -> !there.has(metric))
            .toList();
    delivery.send(there, metrics);
  }

  @Override
  public String position() {
    return run == null ? resumed : run.id();
  }

  @Override
  public void close(RunEnd end) {
    if (run != null) {
      delivery.end(
          run,
          switch (end) {
            case FINISHED -> Service.RunStatus.FINISHED;
            case STOPPED -> Service.RunStatus.KILLED;
            case FAILED -> Service.RunStatus.FAILED;
          });
    }
  }

  private MlflowRun begun(MlflowClient client, RunInfo info) {
    Optional<MlflowRun> before =
        resumed.isEmpty() ? Optional.empty() : MlflowRun.resume(client, resumed);
    if (before.isEmpty() && !resumed.isEmpty()) {
      LOG.warn("MLflow at {} has no run {} any more; a new one begins", uri, resumed);
    }
    return before.orElseGet(() -> MlflowRun.begin(client, names, info));
  }
}
