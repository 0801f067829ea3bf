package dev.espalier.train.log;

import dev.espalier.config.FileFailure;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.hook.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes one JSON object a line, for programs; each line is written whole or not at all. */
@RegisterModule(name = {"JsonLoggerHook", "JsonLogger"})
public final class JsonLogger implements RunLogger {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final double ROUNDING = 1e5; // mmcv rounds to 5 digits

  private @Nullable Path file;

  /** Creates a logger. */
  public JsonLogger() {}

  @Override
  public void open(Run run) {
    file = run.workDir().resolve(run.timestamp() + ".log.json");
  }

  @Override
  public void log(LogRecord record) {
    ObjectNode line = MAPPER.createObjectNode();
    line.put("mode", record.mode().name().toLowerCase(Locale.ROOT));
    line.put("epoch", record.epoch());
    line.put("iter", record.iter());
    line.put("lr", record.lr());
    record.values().forEach((name, value) -> line.put(name, rounded(value)));
    try {
      Files.writeString(
          Objects.requireNonNull(file, "the logger is not open"),
          MAPPER.writeValueAsString(line) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + file + ": " + FileFailure.reason(e), e);
    }
  }

  @Override
  public void close() {
    file = null;
  }

  private static double rounded(double value) {
    return Double.isFinite(value) ? Math.rint(value * ROUNDING) / ROUNDING : value;
  }
}
