package dev.espalier.config;

import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds the codec of a type. The registries of a class path are the usual one. */
public interface CodecSource {

  /** Returns the codec of a type, or null if the source has none. */
  <T> @Nullable Codec<T> find(Class<T> type);

  /** Returns the names of the types that have a codec, for error messages. */
  List<String> known();

  /** Makes a source from what a class path holds. */
  interface Provider {

    /** Returns the source of the class path that a loader sees. */
    CodecSource load(ClassLoader loader);
  }

  /**
   * Returns the source of the class path that a loader sees.
   *
   * @throws IllegalStateException if the class path has no {@link Provider}
   */
  static CodecSource load(ClassLoader loader) {
    return ServiceLoader.load(Provider.class, loader)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no CodecSource.Provider on the class path"))
        .load(loader);
  }
}
