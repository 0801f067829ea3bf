package dev.espalier.train.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts a log of JSON lines to where a run goes on.
 *
 * <p>What was there when the checkpoint was made stays. So do the whole lines after it that are no
 * later than the checkpoint: the evaluation of an epoch is logged after its checkpoint. The rest,
 * and a line without its end, would be there twice or in half.
 */
final class JsonLogCut {

  private final JsonMapper mapper;
  private final long step;

  /**
   * Creates a cut.
   *
   * @param step the number of iterations completed where the run goes on
   */
  JsonLogCut(JsonMapper mapper, long step) {
    this.mapper = mapper;
    this.step = step;
  }

  /**
   * Cuts a file.
   *
   * @param offset the length of the file when the checkpoint was made
   * @return the number of lines taken away, the last of which may be a part of one
   */
  int apply(Path file, long offset) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int kept = startOfLine(bytes, (int) Math.min(offset, bytes.length));
    for (int end = endOfLine(bytes, kept); end > 0; end = endOfLine(bytes, kept)) {
      if (isLater(new String(bytes, kept, end - kept, StandardCharsets.UTF_8))) {
        break;
      }
      kept = end;
    }
    if (kept == bytes.length) {
      return 0;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(kept);
    }
    return lines(bytes, kept);
  }

  private boolean isLater(String line) {
    try {
      JsonNode at = mapper.readTree(line).get(JsonLogger.STEP);
      return at == null || at.asLong(Long.MAX_VALUE) > step;
    } catch (JacksonException e) {
      return true; // not a line of this log
    }
  }

  /** Returns the place after the last end of a line at or before a place. */
  private static int startOfLine(byte[] bytes, int place) {
    int start = place;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  /** Returns the place after the next end of a line, or -1. */
  private static int endOfLine(byte[] bytes, int start) {
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private static int lines(byte[] bytes, int from) {
    int count = 0;
    for (int start = from; start < bytes.length; count++) {
      int end = endOfLine(bytes, start);
      start = end < 0 ? bytes.length : end;
    }
    return count;
  }
}
