package dev.espalier.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.espalier.config.Config;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.BuildContext;
import dev.espalier.train.LogConfig;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.log.LogPlace;
import dev.espalier.train.log.LogRecord;
import dev.espalier.train.log.RunEnd;
import dev.espalier.train.log.RunInfo;
import dev.espalier.train.log.RunLogger;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlflow.api.proto.Service;

/** MLflow's client against a server that decodes its requests; no server of MLflow's is run. */
class MlflowLoggerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final MlflowNames NAMES =
      new MlflowNames("pose", null, Map.of("team", "blue"), Map.of("note", "first try"));

  private TrackingServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TrackingServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aRunHasItsExperimentNameTagsAndParameters() {
    MlflowLogger logger = logger(true);
    logger.open(info(0));
    logger.close(RunEnd.FINISHED);

    assertThat(server.experiments()).containsExactly(entry("pose", "1"));
    Service.Run run = server.runs().get(0);
    assertThat(run.getInfo().getExperimentId()).isEqualTo("1");
    assertThat(run.getInfo().getRunName()).isEqualTo("line");
    assertThat(run.getInfo().getStatus()).isEqualTo(Service.RunStatus.FINISHED);
    assertThat(tags(run))
        .containsEntry("mlflow.runName", "line")
        .containsEntry("team", "blue")
        .containsEntry("espalier.seed", "7")
        .containsEntry("espalier.config_hash", info(0).configHash())
        .containsEntry("espalier.version.java", "17")
        .containsKey("espalier.work_dir");
    assertThat(params(run))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("model.depth", "50", "total_epochs", "2", "note", "first try"));
  }

  @Test
  void anExperimentThatIsThereIsUsed() {
    run(RunEnd.FINISHED);
    run(RunEnd.STOPPED);

    assertThat(server.experiments()).hasSize(1);
    assertThat(server.runs())
        .extracting(run -> run.getInfo().getStatus())
        .containsExactly(Service.RunStatus.FINISHED, Service.RunStatus.KILLED);
  }

  @Test
  void aRunThatFailedIsSaidToHaveFailed() {
    run(RunEnd.FAILED);
    assertThat(server.runs().get(0).getInfo().getStatus()).isEqualTo(Service.RunStatus.FAILED);
  }

  @Test
  void valuesAreMetricsWithTheirSteps() {
    MlflowLogger logger = logger(true);
    logger.open(info(0));
    logger.log(record(Mode.TRAIN, 50, Map.of("loss", 0.5, "time", 1.0)));
    logger.log(record(Mode.VAL, 50, Map.of("größe", Double.NaN)));
    logger.close(RunEnd.FINISHED);

    assertThat(server.metrics())
        .extracting(m -> m.getKey() + " " + m.getStep() + " " + m.getValue())
        .containsExactly("train/loss 50 0.5", "learning_rate 50 0.01", "val/gr__e 50 NaN");
    assertThat(server.metrics()).allMatch(m -> m.getTimestamp() > 1_600_000_000_000L);
  }

  @Test
  void manyParametersGoInSeveralCalls() {
    MapNode settings = MapNode.empty();
    for (int i = 0; i < 230; i++) {
      settings = settings.with("p" + i, ValueNode.of("x".repeat(600)));
    }
    MlflowLogger logger = logger(true);
    logger.open(info(settings, 0));
    logger.close(RunEnd.FINISHED);

    Map<String, String> params = params(server.runs().get(0));
    assertThat(params).hasSize(231);
    assertThat(params.get("p229")).hasSize(500).endsWith("x...");
  }

  @Test
  void aServerThatIsNotThereIsAnErrorAtTheStart() {
    server.close();
    assertThatThrownBy(() -> logger(true).open(info(0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("cannot begin a run of MLflow at " + server.uri() + ": ")
        .hasMessageContaining("'required: false'");
  }

  @Test
  void aServerThatIsNotRequiredIsDoneWithout() {
    server.close();
    MlflowLogger logger = logger(false);
    logger.open(info(0));
    logger.log(record(Mode.TRAIN, 1, Map.of("loss", 1.0)));
    assertThat(logger.position()).isEmpty();
    logger.close(RunEnd.FINISHED);
  }

  @Test
  void aServerThatDoesNotAnswerIsNotWaitedForWithoutEnd() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      MlflowLogger logger =
          new MlflowLogger(
              "http://localhost:" + silent.getLocalPort(),
              NAMES,
              true,
              new Delivery(10, Duration.ofMillis(50)));
      assertThatThrownBy(() -> logger.open(info(0)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("no answer in");
    }
  }

  @Test
  void valuesThatCouldNotBeSentWaitAndArrive() {
    MlflowLogger logger = logger(true);
    logger.open(info(0));
    server.fail(503);
    for (long step = 1; step <= 5; step++) {
      logger.log(record(Mode.TRAIN, step, Map.of("loss", 1.0)));
    }
    server.fail(0);
    logger.close(RunEnd.FINISHED);

    assertThat(losses()).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void aServerThatIsGoneForGoodCostsNoTraining() {
    MlflowLogger logger = logger(true);
    logger.open(info(0));
    server.close();
    IntStream.range(1, 100)
        .forEach(step -> logger.log(record(Mode.TRAIN, step, Map.of("loss", 1.0))));
    logger.close(RunEnd.FINISHED);

    assertThat(losses()).isEmpty();
  }

  @Test
  void whatTheServerRefusesDoesNotHoldUpTheRest() throws InterruptedException {
    MlflowLogger logger = logger(true);
    logger.open(info(0));
    logger.log(record(Mode.TRAIN, 1, Map.of("refused", 1.0)));
    server.awaitRefusal();
    logger.log(record(Mode.TRAIN, 2, Map.of("loss", 1.0)));
    logger.close(RunEnd.FINISHED);

    assertThat(losses()).containsExactly(2L);
    assertThat(server.runs().get(0).getInfo().getStatus()).isEqualTo(Service.RunStatus.FINISHED);
  }

  @Test
  void aRunThatGoesOnGoesOnWithItsRunAndSendsNoStepTwice() {
    MlflowLogger logger = logger(true);
    logger.open(info(0));
    String position = logger.position();
    for (long step : new long[] {5, 10, 15}) {
      logger.log(record(Mode.TRAIN, step, Map.of("loss", (double) step)));
    }
    logger.close(RunEnd.STOPPED); // the checkpoint is of 10 iterations

    MlflowLogger resumed = logger(true);
    resumed.resumeAt(position);
    resumed.open(info(10));
    assertThat(server.runs().get(0).getInfo().getStatus()).isEqualTo(Service.RunStatus.RUNNING);
    for (long step : new long[] {15, 20}) {
      resumed.log(record(Mode.TRAIN, step, Map.of("loss", (double) step)));
    }
    resumed.close(RunEnd.FINISHED);

    assertThat(server.runs()).hasSize(1);
    assertThat(losses()).containsExactly(5L, 10L, 15L, 20L);
    assertThat(params(server.runs().get(0))).as("parameters are logged once").hasSize(3);
  }

  @Test
  void aRunThatIsGoneFromTheServerBeginsAnew() {
    run(RunEnd.STOPPED);
    server.delete("run1");
    for (String gone : List.of("run1", "never")) {
      MlflowLogger resumed = logger(true);
      resumed.resumeAt(gone);
      resumed.open(info(10));
      assertThat(resumed.position()).isNotEqualTo(gone).startsWith("run");
      resumed.close(RunEnd.FINISHED);
    }
    assertThat(server.runs()).hasSize(3);
  }

  @Test
  void theServerIsThatOfTheConfigOrElseOfTheEnvironment() {
    assertThat(MlflowLogger.server("http://a", name -> "http://b")).isEqualTo("http://a");
    assertThat(MlflowLogger.server(null, Map.of("MLFLOW_TRACKING_URI", "http://b")::get))
        .isEqualTo("http://b");
    assertThatThrownBy(() -> MlflowLogger.server(null, name -> null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'tracking_uri'")
        .hasMessageContaining("MLFLOW_TRACKING_URI");
    assertThatThrownBy(() -> MlflowLogger.server("./mlruns", name -> null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'./mlruns', expected http://");
  }

  @Test
  void aModelCannotBeLogged() {
    assertThatThrownBy(
            () -> new MlflowLogger("http://a", "pose", null, Map.of(), Map.of(), true, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'log_model' is true");
  }

  @Test
  void aConfigNamesIt() {
    MapNode hook =
        MapNode.empty()
            .with("type", ValueNode.of("MlflowLoggerHook"))
            .with("tracking_uri", ValueNode.of(server.uri()))
            .with("exp_name", ValueNode.of("pose"))
            .with("tags", MapNode.empty().with("team", ValueNode.of("blue")));
    LogConfig log = Config.of(MapNode.empty().with("hooks", ListNode.of(hook))).as(LogConfig.class);

    RunLogger logger = log.hooks().get(0).build(BuildContext.empty());
    logger.open(info(0));
    logger.close(RunEnd.FINISHED);

    assertThat(server.experiments()).containsOnlyKeys("pose");
    assertThat(tags(server.runs().get(0))).containsEntry("team", "blue");
  }

  @Test
  void theManualHasEveryKey() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    MlflowLoggerConfig.SCHEMA
        .keys()
        .forEach(key -> assertThat(readme).contains("| `" + key + "` |"));
  }

  private void run(RunEnd end) {
    MlflowLogger logger = logger(true);
    logger.open(info(0));
    logger.close(end);
  }

  private MlflowLogger logger(boolean required) {
    return new MlflowLogger(server.uri(), NAMES, required, new Delivery(1000, PATIENCE));
  }

  private static RunInfo info(long step) {
    MapNode settings =
        MapNode.empty()
            .with("model", MapNode.empty().with("depth", ValueNode.of(50)))
            .with("total_epochs", ValueNode.of(2));
    return info(settings, step);
  }

  private static RunInfo info(MapNode settings, long step) {
    return new RunInfo(
        "line", 7, "", settings, Map.of("java", "17"), Path.of("run"), "20240101_000000", step);
  }

  private static LogRecord record(Mode mode, long step, Map<String, Double> values) {
    LogPlace place = new LogPlace(true, 1, step, 1000, step);
    return new LogRecord(mode, place, Map.of("", 0.01), Map.of(), 0, values);
  }

  private List<Long> losses() {
    return server.metrics().stream()
        .filter(m -> m.getKey().equals("train/loss"))
        .map(Service.Metric::getStep)
        .toList();
  }

  private static Map<String, String> tags(Service.Run run) {
    return run.getData().getTagsList().stream()
        .collect(Collectors.toMap(Service.RunTag::getKey, Service.RunTag::getValue));
  }

  private static Map<String, String> params(Service.Run run) {
    Map<String, String> params = new LinkedHashMap<>();
    run.getData().getParamsList().forEach(p -> params.put(p.getKey(), p.getValue()));
    return params;
  }
}
