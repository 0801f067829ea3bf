package dev.espalier.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The source of codecs for values that need none beyond their own. */
final class NoTypes implements CodecSource {

  static final NoTypes INSTANCE = new NoTypes();

  private NoTypes() {}

  @Override
  public <T> @Nullable Codec<T> find(Class<T> type) {
    return null;
  }

  @Override
  public List<String> known() {
    return List.of();
  }
}
