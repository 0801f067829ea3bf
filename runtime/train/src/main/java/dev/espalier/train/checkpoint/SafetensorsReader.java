package dev.espalier.train.checkpoint;

import dev.espalier.config.FileFailure;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads safetensors files, checking everything that the format promises. */
final class SafetensorsReader {

  /** The reference reader's limit, which keeps a file that is none from being taken for one. */
  private static final long LONGEST_HEADER = 100_000_000;

  private static final int CHUNK = 1 << 20;

  private final Path path;
  private final long size;

  private SafetensorsReader(Path path, long size) {
    this.path = path;
    this.size = size;
  }

  static SafetensorsFile read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new CheckpointException(
          Files.isDirectory(path)
              ? path + " is a folder, not a safetensors file"
              : "there is no file " + path);
    }
    try (InputStream raw = Files.newInputStream(path)) {
      return new SafetensorsReader(path, Files.size(path)).read(new DataInputStream(raw));
    } catch (IOException e) {
      throw new CheckpointException("cannot read %s: %s".formatted(path, FileFailure.reason(e)), e);
    }
  }

  /**
   * Reads the texts of a file and none of its data, which so is not checked.
   *
   * @throws CheckpointException as {@link #read}
   */
  static Map<String, String> metadata(Path path) {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(path))) {
      SafetensorsReader reader = new SafetensorsReader(path, Files.size(path));
      return reader.header(reader.json(reader.start(in), in)).metadata();
    } catch (IOException e) {
      throw new CheckpointException("cannot read %s: %s".formatted(path, FileFailure.reason(e)), e);
    }
  }

  private SafetensorsFile read(DataInputStream in) throws IOException {
    byte[] start = start(in);
    byte[] json = json(start, in);
    SafetensorsHeader header = header(json);
    long length = json.length;
    checkSize(SafetensorsHeader.LENGTH_BYTES + length + header.dataLength(), "");

    Map<String, String> metadata = new TreeMap<>(header.metadata());
    String expected = metadata.remove(Digest.KEY);
    Digest digest = new Digest();
    digest.add(start, 0, start.length);
    byte[] blanked = expected == null ? json : blank(json, expected);
    digest.add(blanked, 0, blanked.length);
    Map<String, HostTensor> tensors = new LinkedHashMap<>();
    for (SafetensorsHeader.Entry entry : header.entries()) {
      byte[] data = readData(in, (int) (entry.end() - entry.begin()));
      digest.add(data, 0, data.length);
      tensors.put(entry.name(), HostTensor.wrap(entry.type(), entry.shape(), data));
    }
    if (expected == null ? hasLostDigest(metadata) : !expected.equals(digest.hex())) {
      throw damaged();
    }
    return new SafetensorsFile(tensors, metadata);
  }

  /** Finds a digest whose key is damaged, so that it is not taken for missing. */
  private static boolean hasLostDigest(Map<String, String> metadata) {
    return metadata.entrySet().stream()
        .anyMatch(
            text ->
                text.getKey().length() == Digest.KEY.length()
                    && text.getValue().length() == Digest.BLANK.length()
                    && text.getValue().matches("[0-9a-f]+"));
  }

  private byte[] start(DataInputStream in) throws IOException {
    byte[] start = in.readNBytes(SafetensorsHeader.LENGTH_BYTES);
    long length = start.length < SafetensorsHeader.LENGTH_BYTES ? -1 : littleEndian(start);
    if (length < 2 || length > LONGEST_HEADER) {
      throw notTheFormat("it does not begin with the length of a header", null);
    }
    return start;
  }

  private byte[] json(byte[] start, DataInputStream in) throws IOException {
    long length = littleEndian(start);
    byte[] json = in.readNBytes((int) length);
    if (json.length > 0 && json[0] != '{') {
      throw notTheFormat("no header follows its length", null);
    }
    checkSize(SafetensorsHeader.LENGTH_BYTES + length, "at least ");
    return json;
  }

  private SafetensorsHeader header(byte[] json) {
    try {
      return SafetensorsHeader.parse(json);
    } catch (IllegalArgumentException e) {
      throw notTheFormat(String.valueOf(e.getMessage()), e);
    }
  }

  private static byte[] readData(DataInputStream in, int length) throws IOException {
    byte[] data = new byte[length];
    // In pieces, since the platform reads into memory outside the heap first.
    for (int offset = 0; offset < length; offset += CHUNK) {
      in.readFully(data, offset, Math.min(CHUNK, length - offset));
    }
    return data;
  }

  private byte[] blank(byte[] json, String expected) {
    int place = Digest.find(json, expected);
    if (place < 0 || expected.length() != Digest.BLANK.length()) {
      throw damaged();
    }
    return Digest.replace(json, place, Digest.BLANK);
  }

  private void checkSize(long expected, String qualifier) {
    if (size < expected) {
      throw new CheckpointException(
          "%s is cut short: its header asks for %s%d bytes, it has %d"
              .formatted(path, qualifier, expected, size));
    }
    if (qualifier.isEmpty() && size > expected) {
      throw notTheFormat("its header asks for %d bytes, it has %d".formatted(expected, size), null);
    }
  }

  private CheckpointException damaged() {
    return new CheckpointException(
        path
            + " is damaged: its content does not have the sha256 that stands in it; if another"
            + " program changed the file, let that remove the metadata 'sha256'");
  }

  private CheckpointException notTheFormat(String why, @Nullable Throwable cause) {
    String message = "%s is not a safetensors file: %s".formatted(path, why);
    return cause == null
        ? new CheckpointException(message)
        : new CheckpointException(message, cause);
  }

  private static long littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }
}
