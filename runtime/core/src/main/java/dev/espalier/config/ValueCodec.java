package dev.espalier.config;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codec of a type that a leaf can hold. */
final class ValueCodec<T> implements Codec<T> {

  private final String type;
  private final Function<Object, @Nullable T> reader;
  private final Function<T, ValueNode> writer;

  private ValueCodec(
      String type, Function<Object, @Nullable T> reader, Function<T, ValueNode> writer) {
    this.type = type;
    this.reader = reader;
    this.writer = writer;
  }

  static <T> Codec<T> of(
      String type, Function<Object, @Nullable T> reader, Function<T, ValueNode> writer) {
    return new ValueCodec<>(type, reader, writer);
  }

  @Override
  public @Nullable T decode(ConfigNode node, Decoding decoding) {
    Object value = node instanceof ValueNode leaf ? leaf.value() : null;
    T decoded = value == null ? null : reader.apply(value);
    if (decoded == null) {
      decoding.mismatch(node, type);
    }
    return decoded;
  }

  @Override
  public ConfigNode encode(T value) {
    return writer.apply(value);
  }

  @Override
  public String type() {
    return type;
  }
}
