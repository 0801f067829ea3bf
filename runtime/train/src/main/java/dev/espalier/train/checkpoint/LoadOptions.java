package dev.espalier.train.checkpoint;

import ai.djl.nn.Block;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the weights of a file become those of a model, as mmcv's {@code load_checkpoint} does it: the
 * key {@code load_options}.
 *
 * @param strict whether every name and shape must match; else what does not is logged
 * @param reviseKeys the rules that change names, in order; where they are left out, {@code module.}
 *     is taken off
 * @param prefix the part of the weights to take, such as {@code backbone}, whose names are taken
 *     without it; all where it is left out
 */
@ConfigType
public record LoadOptions(
    @Default("true") boolean strict,
    @Nullable List<KeyRevision> reviseKeys,
    @Nullable String prefix) {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");

  /** Copies the list. */
  public LoadOptions {
    reviseKeys = reviseKeys == null ? null : List.copyOf(reviseKeys);
  }

  /** Takes all weights, every one of which must match. */
  public static final LoadOptions DEFAULT = new LoadOptions(true, null, null);

  /** Takes all weights under the names that they have. */
  public static final LoadOptions EVERYTHING = new LoadOptions(true, List.of(), null);

  /**
   * Reads the weights of a file and gives them the model's names.
   *
   * @param file a checkpoint, a pointer to one, or a state dict of PyTorch
   * @throws CheckpointException if the file cannot be read, two weights get one name, or none has
   *     the prefix
   */
  public Map<String, HostTensor> read(Path file) {
    Map<String, HostTensor> weights =
        KeyRevision.apply(
            reviseKeys == null ? KeyRevision.DEFAULT : reviseKeys,
            CheckpointStore.readWeights(file));
    return prefix == null ? weights : part(weights, prefix, file);
  }

  private static Map<String, HostTensor> part(
      Map<String, HostTensor> weights, String name, Path file) {
    String start = name.endsWith(".") ? name : name + ".";
    Map<String, HostTensor> part = new LinkedHashMap<>();
    weights.forEach(
        (weight, tensor) -> {
          if (weight.startsWith(start)) {
            part.put(weight.substring(start.length()), tensor);
          }
        });
    if (part.isEmpty()) {
      throw new CheckpointException(
          "no weight of %s begins with '%s'; they begin with %s"
              .formatted(
                  file,
                  start,
                  weights.keySet().stream().map(w -> w.split("\\.", 2)[0]).distinct().toList()));
    }
    return part;
  }

  /**
   * Sets the weights of a block tree.
   *
   * @param file as for {@link #read}
   * @return what did not match; nothing if {@code strict}
   * @throws CheckpointException as {@link #read}; if {@code strict}, also if names or shapes
   *     differ, listing every difference, and nothing is changed then; if not, if nothing matches
   */
  public TensorDifferences load(Path file, Block root) {
    Map<String, HostTensor> weights = read(file);
    if (strict) {
      ModelState.load(root, weights, file.toString());
      return new TensorDifferences(List.of(), List.of(), Map.of());
    }
    TensorDifferences differences = ModelState.loadMatching(root, weights);
    if (differences.missing().size() + differences.mismatched().size()
        == ParameterNames.of(root).size()) {
      throw new CheckpointException(
          "no weight of %s matches the model:%n%s".formatted(file, differences));
    }
    if (!differences.isEmpty()) {
      LOG.warn("the weights of {} do not match the model exactly:\n{}", file, differences);
    }
    return differences;
  }
}
