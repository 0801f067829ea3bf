package dev.espalier.config;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A codec that holds its values to a limit; a record for the reason that {@link Field} is one.
 *
 * @param codec the codec of values without the limit
 * @param allowed tells whether a value keeps it
 * @param limit what a value must be, for messages
 * @param form the form with the limit
 */
record LimitedCodec<T>(Codec<T> codec, Predicate<T> allowed, String limit, ValueForm form)
    implements Codec<T> {

  @Override
  public @Nullable T decode(ConfigNode node, Decoding decoding) {
    return codec.decode(node, decoding);
  }

  @Override
  public ConfigNode encode(T value) {
    return codec.encode(value);
  }

  @Override
  public String type() {
    return codec.type() + ", " + limit;
  }

  @Override
  public @Nullable String violation(T value) {
    String inner = codec.violation(value);
    return inner != null || allowed.test(value) ? inner : limit;
  }
}
