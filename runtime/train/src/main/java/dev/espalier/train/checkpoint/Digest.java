package dev.espalier.train.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The digest of a safetensors file, which stands in its own header. */
final class Digest {

  /** The metadata key of the digest. */
  static final String KEY = "sha256";

  /** What stands in the file's place of the digest while the digest is computed. */
  static final String BLANK = "0".repeat(64);

  private final MessageDigest sha256;

  Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void add(byte[] bytes, int offset, int length) {
    sha256.update(bytes, offset, length);
  }

  String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  /**
   * Returns where a digest stands in a header.
   *
   * <p>In JSON the key in quotes, a colon and the value in quotes cannot be part of another text,
   * whose quotes would be escaped.
   *
   * @return the index of the first of 64 digits, or -1 if the value does not stand there like that
   */
  static int find(byte[] header, String value) {
    byte[] wanted = ("\"" + KEY + "\":\"" + value + "\"").getBytes(StandardCharsets.UTF_8);
    int last = header.length - wanted.length;
    for (int start = 0; start <= last; start++) {
      if (Arrays.equals(header, start, start + wanted.length, wanted, 0, wanted.length)) {
        return start + wanted.length - 1 - value.length();
      }
    }
    return -1;
  }

  /** Returns a copy of a header with other digits in a place. */
  static byte[] replace(byte[] header, int place, String digits) {
    byte[] copy = header.clone();
    byte[] bytes = digits.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, copy, place, bytes.length);
    return copy;
  }
}
