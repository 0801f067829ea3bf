package dev.espalier.config;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Digests what a tree says: SHA-256 over a canonical form that knows neither the order of keys nor
 * places, comments or the format of the file.
 *
 * <p>Every value is a letter for its kind and then its content, with lengths in front of whatever
 * may vary in length, so that no two trees have one form. Numbers keep their kind: 1 and 1.0
 * differ.
 */
final class ContentHash {

  private static final Comparator<Key> ORDER =
      Comparator.<Key, Boolean>comparing(key -> key instanceof Key.Name)
          .thenComparing(key -> key instanceof Key.Int number ? number.value() : 0L)
          .thenComparing(Key::toString);

  private final MessageDigest digest;

  private ContentHash(MessageDigest digest) {
    this.digest = digest;
  }

  /** Returns the digest as 64 hexadecimal digits. */
  static String of(ConfigNode node) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      new ContentHash(sha256).add(node);
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void add(ConfigNode node) {
    if (node instanceof MapNode map) {
      List<Key> keys = map.entries().keySet().stream().sorted(ORDER).toList();
      begin('m', keys.size());
      for (Key key : keys) {
        text(key instanceof Key.Int ? 'i' : 's', key.toString());
        MapNode.Entry entry = map.entries().get(key);
        if (entry != null) {
          add(entry.value());
        }
      }
    } else if (node instanceof ListNode list) {
      begin(list.isTuple() ? 't' : 'l', list.size());
      list.items().forEach(this::add);
    } else {
      scalar(((ValueNode) node).value());
    }
  }

  private void scalar(@Nullable Object value) {
    if (value == null) {
      begin('n', 0);
    } else if (value instanceof Boolean truth) {
      begin('b', truth ? 1 : 0);
    } else if (value instanceof Double number) {
      begin('d', Double.doubleToLongBits(number));
    } else {
      text(value instanceof String ? 's' : 'i', value.toString());
    }
  }

  private void text(char kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    begin(kind, bytes.length);
    digest.update(bytes);
  }

  private void begin(char kind, long number) {
    digest.update((byte) kind);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
  }
}
