package dev.espalier.config;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The codec of a type that a leaf can hold; a record for the reason that {@link Field} is one.
 *
 * @param type what a person calls the type
 * @param form what the leaves look like
 * @param reader returns the value of what a leaf holds, or null if that is of another type
 * @param writer returns the leaf of a value
 */
record ValueCodec<T>(
    String type,
    ValueForm form,
    Function<Object, @Nullable T> reader,
    Function<T, ValueNode> writer)
    implements Codec<T> {

  /** Returns the codec of leaves of a form that no kind of leaf has by itself. */
  static <T> Codec<T> of(
      String type,
      ValueForm form,
      Function<Object, @Nullable T> reader,
      Function<T, ValueNode> writer) {
    return new ValueCodec<>(type, form, reader, writer);
  }

  static <T> Codec<T> of(
      String type,
      ValueForm.Kind kind,
      Function<Object, @Nullable T> reader,
      Function<T, ValueNode> writer) {
    return new ValueCodec<>(type, new ValueForm.Leaf(kind), reader, writer);
  }

  @Override
  public @Nullable T decode(ConfigNode node, Decoding decoding) {
    T decoded = node instanceof ValueNode leaf ? read(leaf) : null;
    if (decoded == null) {
      decoding.mismatch(node, type);
    }
    return decoded;
  }

  /** Reads the value, or else the text that it was guessed from. */
  private @Nullable T read(ValueNode leaf) {
    Object value = leaf.value();
    T decoded = value == null ? null : reader.apply(value);
    String typed = leaf.typed();
    return decoded == null && value != null && typed != null ? reader.apply(typed) : decoded;
  }

  @Override
  public ConfigNode encode(T value) {
    return writer.apply(value);
  }
}
