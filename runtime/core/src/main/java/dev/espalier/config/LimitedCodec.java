package dev.espalier.config;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A codec that holds its values to a limit. */
final class LimitedCodec<T> implements Codec<T> {

  private final Codec<T> codec;
  private final Predicate<T> allowed;
  private final String limit;
  private final ValueForm form;

  /**
   * Creates a codec.
   *
   * @param form the form with the limit
   */
  LimitedCodec(Codec<T> codec, Predicate<T> allowed, String limit, ValueForm form) {
    this.codec = codec;
    this.allowed = allowed;
    this.limit = limit;
    this.form = form;
  }

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
  public ValueForm form() {
    return form;
  }

  @Override
  public @Nullable String violation(T value) {
    String inner = codec.violation(value);
    return inner != null || allowed.test(value) ? inner : limit;
  }
}
