package dev.espalier.train.checkpoint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a checkpoint stands in a safetensors file, whose metadata are texts: JSON where need be. */
final class CheckpointFormat {

  private static final String VERSION_KEY = "espalier_checkpoint";
  private static final String VERSION = "1";
  private static final String EPOCH = "epoch";
  private static final String ITER = "iter";
  private static final String SEED = "seed";
  private static final String CONFIG = "config";
  private static final String VERSIONS = "versions";
  private static final String BEST_SCORES = "best_scores";
  private static final String COMPONENTS = "components";
  private static final String TEXTS = "texts"; // only where there are some
  private static final String STATE_PREFIX = "state.";

  /** Python's json module reads and writes NaN and Infinity in the same way. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private CheckpointFormat() {}

  static SafetensorsFile toFile(Checkpoint checkpoint) {
    Map<String, HostTensor> tensors = new LinkedHashMap<>(checkpoint.weights());
    Map<String, Map<String, Double>> scalars = new LinkedHashMap<>();
    Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    checkpoint
        .components()
        .forEach(
            (component, state) -> {
              state
                  .tensors()
                  .forEach((name, tensor) -> tensors.put(component + "." + name, tensor));
              scalars.put(component, state.scalars());
              if (!state.texts().isEmpty()) {
                texts.put(component, state.texts());
              }
            });
    CheckpointMeta meta = checkpoint.meta();
    Map<String, String> metadata = new TreeMap<>();
    // What readers of weights in Python look for: arrays laid out as PyTorch's.
    metadata.put("format", "pt");
    metadata.put(VERSION_KEY, VERSION);
    metadata.put(EPOCH, String.valueOf(meta.epoch()));
    metadata.put(ITER, String.valueOf(meta.iter()));
    metadata.put(SEED, String.valueOf(meta.seed()));
    metadata.put(CONFIG, meta.config());
    metadata.put(VERSIONS, MAPPER.writeValueAsString(meta.versions()));
    metadata.put(BEST_SCORES, MAPPER.writeValueAsString(meta.bestScores()));
    metadata.put(COMPONENTS, MAPPER.writeValueAsString(scalars));
    if (!texts.isEmpty()) {
      metadata.put(TEXTS, MAPPER.writeValueAsString(texts));
    }
    meta.state().forEach((name, json) -> metadata.put(STATE_PREFIX + name, json));
    return new SafetensorsFile(tensors, metadata);
  }

  /**
   * Returns the checkpoint in a file.
   *
   * @throws IllegalArgumentException if the file holds something else, saying what
   */
  static Checkpoint fromFile(SafetensorsFile file) {
    Map<String, String> metadata = file.metadata();
    String version = metadata.get(VERSION_KEY);
    if (version == null) {
      throw new IllegalArgumentException("it holds weights only");
    }
    if (!version.equals(VERSION)) {
      throw new IllegalArgumentException(
          "its format is version %s, this program reads %s".formatted(version, VERSION));
    }
    Map<String, Map<String, Double>> scalars =
        json(
            metadata,
            COMPONENTS,
            new TypeReference<LinkedHashMap<String, Map<String, Double>>>() {});
    Map<String, Map<String, String>> texts =
        metadata.containsKey(TEXTS)
            ? json(
                metadata, TEXTS, new TypeReference<LinkedHashMap<String, Map<String, String>>>() {})
            : Map.of();
    Map<String, HostTensor> weights = new LinkedHashMap<>(file.tensors());
    Map<String, ComponentState> components = new LinkedHashMap<>();
    scalars.forEach(
        (component, numbers) ->
            components.put(
                component,
                new ComponentState(
                    take(weights, component), numbers, texts.getOrDefault(component, Map.of()))));
    Map<String, String> state = new LinkedHashMap<>();
    metadata.forEach(
        (key, json) -> {
          if (key.startsWith(STATE_PREFIX)) {
            state.put(key.substring(STATE_PREFIX.length()), json);
          }
        });
    CheckpointMeta meta =
        new CheckpointMeta(
            Math.toIntExact(number(metadata, EPOCH)),
            number(metadata, ITER),
            number(metadata, SEED),
            text(metadata, CONFIG),
            json(metadata, VERSIONS, new TypeReference<LinkedHashMap<String, String>>() {}),
            json(metadata, BEST_SCORES, new TypeReference<LinkedHashMap<String, Double>>() {}),
            state);
    return new Checkpoint(weights, components, meta);
  }

  /** Returns the weights in a file, whoever wrote it. */
  static Map<String, HostTensor> weights(SafetensorsFile file) {
    return file.metadata().containsKey(VERSION_KEY) ? fromFile(file).weights() : file.tensors();
  }

  /** Moves the arrays of a component out of a map. */
  private static Map<String, HostTensor> take(Map<String, HostTensor> from, String component) {
    String prefix = component + ".";
    Map<String, HostTensor> taken = new LinkedHashMap<>();
    from.forEach(
        (name, tensor) -> {
          if (name.startsWith(prefix)) {
            taken.put(name.substring(prefix.length()), tensor);
          }
        });
    taken.keySet().forEach(name -> from.remove(prefix + name));
    return taken;
  }

  private static <T> T json(Map<String, String> metadata, String key, TypeReference<T> type) {
    @Nullable T value;
    try {
      value = MAPPER.readValue(text(metadata, key), type);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "its metadata '%s' is not what it should be: %s".formatted(key, e.getOriginalMessage()),
          e);
    }
    if (value == null) {
      throw new IllegalArgumentException("its metadata '" + key + "' is null");
    }
    return value;
  }

  private static long number(Map<String, String> metadata, String key) {
    String text = text(metadata, key);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "its metadata '%s' is no number: '%s'".formatted(key, text), e);
    }
  }

  private static String text(Map<String, String> metadata, String key) {
    String text = metadata.get(key);
    if (text == null) {
      throw new IllegalArgumentException("it lacks the metadata '" + key + "'");
    }
    return text;
  }
}
