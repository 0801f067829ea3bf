package dev.espalier.train.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tensorflow.framework.Summary;
import org.tensorflow.util.Event;
import org.tensorflow.util.SessionLog.SessionStatus;

/**
 * Reads event files by TensorFlow's own messages, and frames and checksums by their description
 * alone; nothing of what wrote them is used.
 */
public final class EventReader {

  private static final long POLYNOMIAL = 0x82f63b78L; // Castagnoli's, reflected

  private EventReader() {}

  /** Returns the events of a file; fails if a frame is not as TensorFlow's reader wants it. */
  static List<Event> events(Path file) throws IOException {
    List<Event> events = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      while (in.available() > 0) {
        byte[] length = in.readNBytes(8);
        assertThat(little(in.readNBytes(4))).isEqualTo(masked(length));
        byte[] data = in.readNBytes((int) little(length));
        assertThat(little(in.readNBytes(4))).isEqualTo(masked(data));
        events.add(Event.parseFrom(data));
      }
    }
    return events;
  }

  /** Returns the files of a folder in the order in which TensorBoard reads them. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /**
   * Returns the curve of each tag that TensorBoard shows for a folder: of files in order, a restart
   * purges all values whose step is not below its own ({@code EventAccumulator._Purge}).
   */
  public static Map<String, Map<Long, List<Float>>> curves(Path folder) throws IOException {
    Map<String, Map<Long, List<Float>>> curves = new TreeMap<>();
    for (Path file : files(folder)) {
      for (Event event : events(file)) {
        if (event.getSessionLog().getStatus() == SessionStatus.START) {
          curves.values().forEach(curve -> curve.keySet().removeIf(s -> s >= event.getStep()));
        }
        for (Summary.Value value : event.getSummary().getValueList()) {
          if (value.getValueCase() == Summary.Value.ValueCase.SIMPLE_VALUE) {
            curves
                .computeIfAbsent(value.getTag(), tag -> new TreeMap<>())
                .computeIfAbsent(event.getStep(), step -> new ArrayList<>())
                .add(value.getSimpleValue());
          }
        }
      }
    }
    return curves;
  }

  /** Returns the checksum of bytes as records have it: CRC-32C bit by bit, rotated and shifted. */
  private static long masked(byte[] bytes) {
    long crc = 0xffffffffL;
    for (byte b : bytes) {
      crc ^= b & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ POLYNOMIAL;
      }
    }
    crc ^= 0xffffffffL;
    return (((crc >>> 15) | (crc << 17)) + 0xa282ead8L) & 0xffffffffL;
  }

  private static long little(byte[] bytes) {
    long value = 0;
    for (int i = bytes.length - 1; i >= 0; i--) {
      value = (value << 8) | (bytes[i] & 0xff);
    }
    return value;
  }
}
