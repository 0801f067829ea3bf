package dev.espalier.train.log;

import dev.espalier.registry.RegisterModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one JSON object a line, for programs, with mmcv's keys; the first line tells of the run.
 *
 * <p>Values are rounded to five decimals, those below 1 to five significant digits; the learning
 * rate and the momentum are not. One that is no number is the text {@code "NaN"}, {@code
 * "Infinity"} or {@code "-Infinity"}. A run that goes on in its work dir goes on with its file,
 * which is cut to where it stood, and tells of the run again only if that is not as before.
 */
@RegisterModule(name = {"JsonLoggerHook", "JsonLogger"})
public final class JsonLogger implements RunLogger {

  static final String STEP = "step";

  private static final Logger LOG = LoggerFactory.getLogger("espalier");
  private static final String SUFFIX = ".log.json";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private @Nullable LogPosition resumed;
  private @Nullable LineFile file;
  private Path path = Path.of("");

  /** Creates a logger. */
  public JsonLogger() {}

  @Override
  public void resumeAt(String position) {
    resumed = LogPosition.parse(position);
  }

  @Override
  public void open(RunInfo run) {
    path = run.workDir().resolve(run.timestamp() + SUFFIX);
    if (resumed != null && Files.exists(run.workDir().resolve(resumed.file()))) {
      path = run.workDir().resolve(resumed.file());
      cut(resumed.offset(), run.step());
    }
    file = LineFile.open(path);
    String meta = MAPPER.writeValueAsString(meta(run));
    if (!meta.equals(firstLine())) {
      file.append(meta);
    }
  }

  @Override
  public void log(LogRecord record) {
    ObjectNode line = MAPPER.createObjectNode();
    line.put("mode", record.mode().name().toLowerCase(Locale.ROOT));
    line.put("epoch", record.place().epoch());
    line.put("iter", record.place().iter());
    line.put(STEP, record.place().step());
    groups(line, "lr", record.lr());
    groups(line, "momentum", record.momentum());
    record
        .values()
        .forEach(
            (name, value) -> {
              if (MemoryStatistics.isMemory(name)) {
                line.put(name, value.longValue());
              } else {
                line.put(name, FiveDigits.of(value));
              }
            });
    Objects.requireNonNull(file, "the logger is not open").append(MAPPER.writeValueAsString(line));
  }

  @Override
  public String position() {
    return file == null ? "" : LogPosition.of(path, file.length()).toString();
  }

  @Override
  public void close(RunEnd end) {
    if (file != null) {
      file.close();
    }
  }

  private void cut(long offset, long step) {
    try {
      int lines = new JsonLogCut(MAPPER, step).apply(path, offset);
      if (lines > 0) {
        LOG.info("{} goes on after iteration {}; {} lines after it are cut", path, step, lines);
      }
    } catch (IOException e) {
      throw LineFile.failure(path, e);
    }
  }

  private @Nullable String firstLine() {
    try (Stream<String> lines = Files.lines(path)) {
      return lines.findFirst().orElse(null);
    } catch (IOException e) {
      throw LineFile.failure(path, e);
    }
  }

  private static ObjectNode meta(RunInfo run) {
    ObjectNode meta = MAPPER.createObjectNode();
    meta.put("exp_name", run.name());
    meta.put("seed", run.seed());
    meta.put("config_hash", run.configHash());
    ObjectNode versions = meta.putObject("versions");
    run.versions().forEach(versions::put);
    return meta;
  }

  private static void groups(ObjectNode line, String name, Map<String, Double> values) {
    if (values.size() == 1) {
      line.put(name, values.values().iterator().next());
    } else if (!values.isEmpty()) {
      ObjectNode groups = line.putObject(name);
      values.forEach(groups::put);
    }
  }
}
