package dev.espalier.train;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.train.engine.DeviceChoice;
import dev.espalier.train.engine.EngineSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The key {@code engine}.
 *
 * @param threads the number of threads of an operation; small models are fastest with one
 * @param cacheDir where native libraries are unpacked; the user's cache folder where left out
 * @param device where to compute
 */
@ConfigType
public record EngineConfig(
    @Default("1") @Range(min = 1) int threads,
    @Nullable Path cacheDir,
    @Default("auto") DeviceChoice device) {

  /** Returns what starts the engine so. */
  public EngineSettings settings() {
    return EngineSettings.defaults()
        .withThreads(threads)
        .withCacheFolder(cacheDir)
        .withDevice(device);
  }
}
