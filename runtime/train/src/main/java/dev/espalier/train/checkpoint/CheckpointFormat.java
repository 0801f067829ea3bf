package dev.espalier.train.checkpoint;

import dev.espalier.config.MapNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
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
  // What checkpoints of earlier builds lack; none is needed to go on.
  private static final String CONFIG_TREE = "config_tree";
  private static final String CONFIG_HASH = "config_hash";
  private static final String HISTORY = "history";
  private static final String ITEMS = "items";
  private static final String ITERS_PER_EPOCH = "iters_per_epoch";
  private static final String TIME = "time";

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
    write(meta.origin(), metadata);
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
          "its format is version %s, and this program reads version %s; %s"
              .formatted(
                  version,
                  VERSION,
                  "take the version of espalier that wrote it, or begin with its weights by 'load_from'"));
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
    CheckpointMeta meta =
        new CheckpointMeta(
            Math.toIntExact(number(metadata, EPOCH)),
            number(metadata, ITER),
            number(metadata, SEED),
            text(metadata, CONFIG),
            json(metadata, VERSIONS, new TypeReference<LinkedHashMap<String, String>>() {}),
            json(metadata, BEST_SCORES, new TypeReference<LinkedHashMap<String, Double>>() {}),
            origin(metadata));
    return new Checkpoint(weights, components, meta);
  }

  private static void write(CheckpointOrigin origin, Map<String, String> metadata) {
    if (origin.settings().size() > 0) {
      metadata.put(CONFIG_TREE, TreeJson.write(origin.settings()));
      metadata.put(CONFIG_HASH, origin.configHash());
    }
    if (!origin.history().isEmpty()) {
      metadata.put(HISTORY, MAPPER.writeValueAsString(origin.history()));
    }
    if (origin.itersPerEpoch() > 0) {
      metadata.put(ITEMS, String.valueOf(origin.items()));
      metadata.put(ITERS_PER_EPOCH, String.valueOf(origin.itersPerEpoch()));
    }
    if (origin.time() != null) {
      metadata.put(TIME, origin.time().toString());
    }
  }

  private static CheckpointOrigin origin(Map<String, String> metadata) {
    String tree = metadata.get(CONFIG_TREE);
    return new CheckpointOrigin(
        tree == null ? MapNode.empty() : TreeJson.read(tree),
        metadata.containsKey(HISTORY)
            ? json(metadata, HISTORY, new TypeReference<List<String>>() {})
            : List.of(),
        metadata.containsKey(ITEMS) ? Math.toIntExact(number(metadata, ITEMS)) : 0,
        metadata.containsKey(ITERS_PER_EPOCH)
            ? Math.toIntExact(number(metadata, ITERS_PER_EPOCH))
            : 0,
        time(metadata));
  }

  /**
   * Returns when a checkpoint was made; null if it does not say.
   *
   * @throws IllegalArgumentException if what it says is no time
   */
  static @Nullable Instant time(Map<String, String> metadata) {
    String text = metadata.get(TIME);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "its metadata '%s' is no time: '%s'".formatted(TIME, text), e);
    }
  }

  /** Tells whether a file is a checkpoint, of whatever version, or holds weights only. */
  static boolean isCheckpoint(Map<String, String> metadata) {
    return metadata.containsKey(VERSION_KEY);
  }

  /** Returns the weights in a file, whoever wrote it. */
  static Map<String, HostTensor> weights(SafetensorsFile file) {
    if (!isCheckpoint(file.metadata())) {
      return file.tensors();
    }
    Map<String, HostTensor> weights = new LinkedHashMap<>(file.tensors());
    json(
            file.metadata(),
            COMPONENTS,
            new TypeReference<LinkedHashMap<String, Map<String, Double>>>() {})
        .keySet()
        .forEach(component -> take(weights, component));
    return weights;
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
