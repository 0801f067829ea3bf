package dev.espalier.train.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A message in the encoding of protocol buffers, as far as event files need it: fields are written
 * in the order they are put.
 *
 * <p>See <a href="https://protobuf.dev/programming-guides/encoding/">the encoding</a>.
 */
final class ProtoMessage {

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;
  private static final int TYPE_BITS = 3;
  private static final int GROUP_BITS = 7;
  private static final long GROUP = 0x7f;
  private static final int MORE = 0x80;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  ProtoMessage put(int field, long value) {
    key(field, VARINT);
    varint(value);
    return this;
  }

  ProtoMessage put(int field, double value) {
    key(field, FIXED64);
    out.writeBytes(littleEndian(Double.BYTES).putDouble(value).array());
    return this;
  }

  ProtoMessage put(int field, float value) {
    key(field, FIXED32);
    out.writeBytes(littleEndian(Float.BYTES).putFloat(value).array());
    return this;
  }

  ProtoMessage put(int field, String value) {
    return put(field, value.getBytes(StandardCharsets.UTF_8));
  }

  ProtoMessage put(int field, ProtoMessage value) {
    return put(field, value.bytes());
  }

  /** Returns the message. */
  byte[] bytes() {
    return out.toByteArray();
  }

  private ProtoMessage put(int field, byte[] value) {
    key(field, BYTES);
    varint(value.length);
    out.writeBytes(value);
    return this;
  }

  private void key(int field, int type) {
    varint((long) field << TYPE_BITS | type);
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~GROUP) != 0) {
      out.write((int) (rest & GROUP) | MORE);
      rest >>>= GROUP_BITS;
    }
    out.write((int) rest);
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
