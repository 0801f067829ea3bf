package dev.espalier.train.engine;

import ai.djl.util.ClassLoaderUtils;
import ai.djl.util.Platform;
import ai.djl.util.Utils;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PyTorch's native libraries: those of the class path, and the folder that DJL unpacks them into
 * when the engine starts for the first time.
 *
 * @param version the version of PyTorch
 * @param flavor {@code cpu}, or a version of CUDA such as {@code cu128}
 * @param folder where they are loaded from
 * @param present whether they are there already
 * @param bytes what they take unpacked
 */
record NativeLibraries(String version, String flavor, Path folder, boolean present, long bytes) {

  private static final Logger LOG = LoggerFactory.getLogger(NativeLibraries.class);
  private static final String ENGINE = "pytorch";

  /**
   * Finds the libraries, by the same rule as DJL.
   *
   * @return nothing where {@code PYTORCH_LIBRARY_PATH} names libraries that are installed
   * @throws IllegalStateException if the class path has none for this platform, and none may be
   *     downloaded
   */
  static Optional<NativeLibraries> find() {
    if (Utils.getEnvOrSystemProperty("PYTORCH_LIBRARY_PATH") != null) {
      return Optional.empty();
    }
    Platform platform = Platform.detectPlatform(ENGINE);
    String name =
        "%s-%s-%s".formatted(platform.getVersion(), platform.getFlavor(), platform.getClassifier());
    Path folder = Utils.getEngineCacheDir(ENGINE).resolve(name);
    boolean present = Files.exists(folder.resolve(System.mapLibraryName("torch")));
    String version = platform.getVersion().replaceFirst("-.*", "");
    if (platform.isPlaceholder()) {
      if (!present && Utils.isOfflineMode()) {
        throw new IllegalStateException(
            "the class path has no native libraries of PyTorch for %s; add ai.djl.pytorch:pytorch-native-cpu:%s with the classifier %s, or name an installed libtorch %s in PYTORCH_LIBRARY_PATH"
                .formatted(platform.getClassifier(), version, platform.getClassifier(), version));
      }
      return Optional.empty();
    }
    return Optional.of(
        new NativeLibraries(
            version, platform.getFlavor(), folder, present, present ? 0 : bytes(platform)));
  }

  private static long bytes(Platform platform) {
    long sum = 0;
    for (String library : platform.getLibraries()) {
      String resource =
          String.join("/", ENGINE, platform.getFlavor(), platform.getClassifier(), library);
      try {
        URL url = ClassLoaderUtils.getResource(resource);
        sum += url == null ? 0 : Math.max(0, url.openConnection().getContentLengthLong());
      } catch (IOException e) {
        // Only the announcement suffers; unpacking will meet the failure and report it.
        LOG.debug("cannot tell the size of {}", resource, e);
      }
    }
    return sum;
  }

  /** Says what a start is about to do; empty if everything is there. */
  String announcement() {
    return present
        ? ""
        : "unpacking the PyTorch %s %s libraries (%d MB) into %s, once"
            .formatted(version, flavor.toUpperCase(Locale.ROOT), bytes / 1_000_000, folder);
  }
}
