package dev.espalier.train.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.util.cuda.CudaUtils;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the engine once a process.
 *
 * <p>DJL reads its settings from system properties when its classes load; the properties are also
 * where this class remembers what it set, so that the process has one memory of it, not one a class
 * loader.
 */
final class EngineStart {

  private static final Logger LOG = LoggerFactory.getLogger(EngineStart.class);
  private static final String LIBRARY = "PyTorch Library: ";
  private static final String STARTED = "dev.espalier.engine";

  private EngineStart() {}

  static synchronized RunningEngine start(EngineSettings settings) {
    Path folder = CacheFolder.resolve(settings.cacheFolder());
    String wanted = "%d thread(s) and libraries in %s".formatted(settings.threads(), folder);
    String started = System.getProperty(STARTED);
    if (started != null && !started.equals(wanted)) {
      throw new IllegalStateException(
          "the engine runs with %s already and cannot change to %s; start it once a process"
              .formatted(started, wanted));
    }
    Engine engine = started == null ? firstStart(settings, folder) : Engine.getInstance();
    System.setProperty(STARTED, wanted);
    return new RunningEngine(
        engine.getEngineName(), engine.getVersion(), device(settings.device(), engine));
  }

  private static Engine firstStart(EngineSettings settings, Path folder) {
    setUnlessGiven("ai.djl.offline", "true");
    setUnlessGiven("OPT_OUT_TRACKING", "true");
    System.setProperty("ENGINE_CACHE_DIR", folder.toString());
    System.setProperty("DJL_CACHE_DIR", folder.toString());
    System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(settings.threads()));
    System.setProperty("ai.djl.pytorch.num_interop_threads", String.valueOf(settings.threads()));
    if (!Engine.hasEngine("PyTorch")) {
      throw new IllegalStateException(
          "the class path has no engine; add ai.djl.pytorch:pytorch-engine");
    }
    Optional<NativeLibraries> libraries = NativeLibraries.find();
    libraries
        .map(NativeLibraries::announcement)
        .filter(line -> !line.isEmpty())
        .ifPresent(LOG::info);
    Engine engine;
    try {
      engine = Engine.getInstance();
    } catch (EngineException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IllegalStateException(
          "cannot start the engine with its libraries in %s: %s".formatted(folder, cause), e);
    }
    libraries.ifPresent(expected -> checkNotStartedBefore(engine, expected));
    return engine;
  }

  /** The engine's description alone tells which libraries it has loaded. */
  private static void checkNotStartedBefore(Engine engine, NativeLibraries expected) {
    String description = engine.toString();
    int place = description.lastIndexOf(LIBRARY);
    String loaded = place < 0 ? "" : description.substring(place + LIBRARY.length()).strip();
    if (!loaded.isEmpty() && !loaded.equals(expected.folder().toAbsolutePath().toString())) {
      throw new IllegalStateException(
          "the engine was started before these settings, with its libraries in %s instead of %s; call EngineSettings.start before anything of DJL"
              .formatted(loaded, expected.folder()));
    }
  }

  private static void setUnlessGiven(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static Device device(DeviceChoice choice, Engine engine) {
    if (choice == DeviceChoice.CPU) {
      return Device.cpu();
    }
    Device device = engine.defaultDevice();
    if (!device.isGpu() && CudaUtils.getGpuCount() > 0) {
      LOG.info(
          "computing on the CPU: there is a GPU, but {} {} has no CUDA here; name an installed"
              + " libtorch of that version in PYTORCH_LIBRARY_PATH to use it",
          engine.getEngineName(),
          engine.getVersion());
    }
    return device;
  }
}
