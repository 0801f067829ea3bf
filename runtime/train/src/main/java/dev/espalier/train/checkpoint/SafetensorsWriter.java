package dev.espalier.train.checkpoint;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;

/** Writes safetensors files with a digest. */
final class SafetensorsWriter {

  private static final int CHUNK = 1 << 20;

  private SafetensorsWriter() {}

  static void write(SafetensorsFile content, RandomAccessFile file) throws IOException {
    Map<String, String> metadata = new TreeMap<>(content.metadata());
    metadata.put(Digest.KEY, Digest.BLANK);
    SafetensorsHeader header = SafetensorsHeader.of(content.tensors(), metadata);
    byte[] json = header.encode();
    byte[] length =
        ByteBuffer.allocate(SafetensorsHeader.LENGTH_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(json.length)
            .array();
    Digest digest = new Digest();
    append(length, file, digest);
    append(json, file, digest);
    for (SafetensorsHeader.Entry entry : header.entries()) {
      HostTensor tensor = content.tensors().get(entry.name());
      if (tensor != null) {
        append(tensor.data(), file, digest);
      }
    }
    file.seek(SafetensorsHeader.LENGTH_BYTES);
    file.write(Digest.replace(json, Digest.find(json, Digest.BLANK), digest.hex()));
  }

  private static void append(byte[] bytes, RandomAccessFile file, Digest digest)
      throws IOException {
    // In pieces, since the platform copies what it is given outside the heap first.
    for (int offset = 0; offset < bytes.length; offset += CHUNK) {
      file.write(bytes, offset, Math.min(CHUNK, bytes.length - offset));
    }
    digest.add(bytes, 0, bytes.length);
  }
}
