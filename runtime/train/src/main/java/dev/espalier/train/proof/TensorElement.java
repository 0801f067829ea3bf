package dev.espalier.train.proof;

import dev.espalier.train.checkpoint.HostTensor;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first element in which two tensors differ. */
final class TensorElement {

  private TensorElement() {}

  /** Returns the difference of two tensors of one name; null if they are equal bit by bit. */
  static @Nullable ProofDifference first(
      String part, String name, HostTensor whole, HostTensor resumed) {
    if (whole.equals(resumed)) {
      return null;
    }
    int at = whole.bytes().mismatch(resumed.bytes());
    if (whole.type() != resumed.type()
        || !Arrays.equals(whole.shape(), resumed.shape())
        || at < 0) {
      return new ProofDifference(part, name, whole.toString(), resumed.toString());
    }
    int element = at / whole.type().bytes();
    return new ProofDifference(
        part,
        name + position(element, whole.shape()),
        text(whole, element),
        text(resumed, element));
  }

  /** Returns the index in each dimension. */
  private static String position(int element, long[] shape) {
    List<Long> index = new ArrayList<>();
    long rest = element;
    for (int i = shape.length - 1; i >= 0; i--) {
      index.add(rest % shape[i]);
      rest /= shape[i];
    }
    Collections.reverse(index);
    return index.isEmpty() ? "" : index.toString();
  }

  private static String text(HostTensor tensor, int element) {
    ByteBuffer bytes = tensor.bytes();
    int size = tensor.type().bytes();
    byte[] bits = new byte[size];
    for (int i = 0; i < size; i++) {
      bits[i] = bytes.get(element * size + size - 1 - i);
    }
    String hex = "0x" + HexFormat.of().formatHex(bits);
    return switch (tensor.type()) {
      case F32 -> "%s (%s)".formatted(bytes.getFloat(element * size), hex);
      case F64 -> "%s (%s)".formatted(bytes.getDouble(element * size), hex);
      case I32 -> String.valueOf(bytes.getInt(element * size));
      case I64 -> String.valueOf(bytes.getLong(element * size));
      default -> hex;
    };
  }
}
