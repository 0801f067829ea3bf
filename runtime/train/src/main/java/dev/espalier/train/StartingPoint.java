package dev.espalier.train;

import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointMeta;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.ModelState;
import dev.espalier.train.dist.Processes;
import dev.espalier.train.hook.RunLength;
import dev.espalier.train.hook.RunState;
import dev.espalier.train.model.TrainableModel;
import dev.espalier.train.optim.Optimizer;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a run begins: anew, with the weights of a checkpoint, or where a checkpoint left off.
 *
 * @param checkpoint the checkpoint to go on from; null to begin with the first iteration
 */
record StartingPoint(@Nullable Checkpoint checkpoint) {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");

  /** Sets the weights that the config or the program names, and the optimizer's state. */
  static StartingPoint of(
      TrainConfig config, RunOptions options, TrainableModel model, Optimizer optimizer) {
    Path resume = options.resumeFrom() == null ? config.resumeFrom() : options.resumeFrom();
    Path load = options.loadFrom() == null ? config.loadFrom() : options.loadFrom();
    if (resume != null) {
      Checkpoint checkpoint = CheckpointStore.read(resume);
      ModelState.load(model.block(), checkpoint.weights(), resume.toString());
      optimizer.load(checkpoint.component(Checkpoint.OPTIMIZER));
      LOG.info(
          "resumed from {}: epoch {}, iteration {}",
          CheckpointStore.resolve(resume),
          checkpoint.meta().epoch(),
          checkpoint.meta().iter());
      return new StartingPoint(checkpoint);
    }
    if (load != null) {
      config.loadOptions().load(load, model.block());
      LOG.info("weights from {}", CheckpointStore.resolve(load));
    }
    return new StartingPoint(null);
  }

  /** Returns the best scores so far. */
  Map<String, Double> bestScores() {
    return checkpoint == null ? Map.of() : checkpoint.meta().bestScores();
  }

  /**
   * Returns the counters.
   *
   * @throws IllegalArgumentException if the epochs of the checkpoint had another length, which
   *     would make the place in the epoch a guess
   */
  RunState state(RunLength length, int itersPerEpoch, Processes processes) {
    if (checkpoint == null) {
      return new RunState(length, itersPerEpoch, 0, 0, processes);
    }
    CheckpointMeta meta = checkpoint.meta();
    long begun = meta.iter() - (long) meta.epoch() * itersPerEpoch;
    if (begun < 0 || begun > itersPerEpoch) {
      throw new IllegalArgumentException(
          "cannot go on after %d epochs and %d iterations with %d iterations an epoch; resume with the data and the batch size of the checkpoint, or begin with its weights by 'load_from'"
              .formatted(meta.epoch(), meta.iter(), itersPerEpoch));
    }
    return new RunState(length, itersPerEpoch, meta.epoch(), meta.iter(), processes);
  }
}
