package dev.espalier.train.pth;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The bytes of a pickle, read from front to back; no length is believed that is not there. */
final class PickleBytes {

  private static final int LONGEST_NUMBER = 255;

  private final ByteBuffer bytes;

  PickleBytes(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  int position() {
    return bytes.position();
  }

  int u1() {
    return need(1).get() & 0xff;
  }

  int u2() {
    return need(2).getShort() & 0xffff;
  }

  long s4() {
    return need(4).getInt();
  }

  long u4() {
    return need(4).getInt() & 0xffff_ffffL;
  }

  long s8() {
    return need(8).getLong();
  }

  /** Python writes its floats with the highest byte first. */
  double bigEndianDouble() {
    return Double.longBitsToDouble(Long.reverseBytes(s8()));
  }

  String text(long length) {
    return new String(take(length), StandardCharsets.UTF_8);
  }

  void skip(long length) {
    need(length).position(bytes.position() + (int) length);
  }

  /** Returns a number in two's complement, as a Long if it fits. */
  Object number(long length) {
    if (length > LONGEST_NUMBER) {
      throw new PthException("its pickle has a number of %d bytes".formatted(length));
    }
    byte[] digits = take(length);
    if (digits.length == 0) {
      return 0L;
    }
    for (int i = 0, j = digits.length - 1; i < j; i++, j--) {
      byte swapped = digits[i];
      digits[i] = digits[j];
      digits[j] = swapped;
    }
    BigInteger value = new BigInteger(digits);
    return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
  }

  /** Returns the text up to the end of the line. */
  String line() {
    int start = bytes.position();
    while (u1() != '\n') {
      // goes on
    }
    return new String(bytes.array(), start, bytes.position() - 1 - start, StandardCharsets.UTF_8);
  }

  private byte[] take(long length) {
    need(length);
    byte[] taken = new byte[(int) length];
    bytes.get(taken);
    return taken;
  }

  private ByteBuffer need(long length) {
    if (length < 0 || length > bytes.remaining()) {
      throw new PthException(
          "its pickle is damaged: at byte %d it asks for %d bytes, %d are left"
              .formatted(bytes.position(), length, bytes.remaining()));
    }
    return bytes;
  }
}
