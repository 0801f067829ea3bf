package dev.espalier.train.checkpoint;

import dev.espalier.config.Config;
import dev.espalier.config.MapNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint was made from, for whoever goes on from it or finds it years later.
 *
 * @param settings the run's config as a tree, defaults filled in; empty if it is not known
 * @param history how the config came to be: its files, bases first, then its overrides
 * @param items the number of items that the run trains on; 0 if it is not known
 * @param itersPerEpoch the number of iterations of an epoch; 0 if it is not known
 * @param time when the checkpoint was made; null if it is not known
 */
public record CheckpointOrigin(
    MapNode settings, List<String> history, int items, int itersPerEpoch, @Nullable Instant time) {

  /** Nothing is known. */
  public static final CheckpointOrigin UNKNOWN =
      new CheckpointOrigin(MapNode.empty(), List.of(), 0, 0, null);

  /** Copies the list. */
  public CheckpointOrigin {
    history = List.copyOf(history);
  }

  /** Returns a copy with a time. */
  public CheckpointOrigin at(Instant now) {
    return new CheckpointOrigin(settings, history, items, itersPerEpoch, now);
  }

  /**
   * Returns a digest of what the config says, as {@code espalier hash --resolved} prints it; empty
   * if the config is not known.
   */
  public String configHash() {
    return settings.size() == 0 ? "" : Config.of(settings).contentHash();
  }
}
