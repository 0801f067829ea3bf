package dev.espalier.train.pth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files in PyTorch's form, good and bad ones, instruction by instruction. */
final class PthBuilder {

  private final ByteArrayOutputStream pickle = new ByteArrayOutputStream();
  private final Map<String, byte[]> records = new LinkedHashMap<>();

  PthBuilder() {
    op(0x80, 2);
  }

  PthBuilder op(int... bytes) {
    for (int b : bytes) {
      pickle.write(b);
    }
    return this;
  }

  PthBuilder ops(String ascii) {
    pickle.writeBytes(ascii.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  PthBuilder text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return ops("X").u4(utf8.length).ops(new String(utf8, StandardCharsets.ISO_8859_1));
  }

  PthBuilder number(long value) {
    op(0x8a, 8);
    pickle.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
    return this;
  }

  PthBuilder u4(int value) {
    pickle.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
    return this;
  }

  PthBuilder numbers(long... values) {
    ops("(");
    for (long value : values) {
      number(value);
    }
    return ops("t");
  }

  /** Puts a view of a storage of floats on the stack. */
  PthBuilder tensor(String key, long elements, long offset, long[] size, long[] stride) {
    return ops("ctorch._utils\n_rebuild_tensor_v2\n((")
        .text("storage")
        .ops("ctorch\nFloatStorage\n")
        .text(key)
        .text("cpu")
        .number(elements)
        .ops("tQ")
        .number(offset)
        .numbers(size)
        .numbers(stride)
        .op(0x89)
        .ops("}tR");
  }

  /** Makes the pickle a dict of one vector. */
  PthBuilder vector(String name, String key, long elements) {
    return ops("}")
        .text(name)
        .tensor(key, elements, 0, new long[] {elements}, new long[] {1})
        .ops("s.");
  }

  PthBuilder record(String name, byte[] content) {
    records.put(name, content);
    return this;
  }

  PthBuilder floats(String key, float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return record("data/" + key, bytes.array());
  }

  Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "data.pkl", pickle.toByteArray());
      for (Map.Entry<String, byte[]> record : records.entrySet()) {
        put(zip, record.getKey(), record.getValue());
      }
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry("archive/" + name));
    zip.write(content);
    zip.closeEntry();
  }
}
