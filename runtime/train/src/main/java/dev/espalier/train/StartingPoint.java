package dev.espalier.train;

import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointException;
import dev.espalier.train.checkpoint.CheckpointMeta;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.ModelState;
import dev.espalier.train.checkpoint.Resumable;
import dev.espalier.train.dist.Processes;
import dev.espalier.train.hook.CheckpointRecorder;
import dev.espalier.train.hook.RunLength;
import dev.espalier.train.hook.RunState;
import dev.espalier.train.model.TrainableModel;
import dev.espalier.train.optim.Optimizer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a run begins: anew, with the weights of a checkpoint, or where a checkpoint left off.
 *
 * @param resumed the checkpoint to go on from; null to begin with the first iteration
 */
record StartingPoint(@Nullable Resumable resumed) {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");

  /**
   * Sets the weights that the config or the program names, and the optimizer's state.
   *
   * @param folder where the run's own checkpoints are
   */
  static StartingPoint of(
      TrainConfig config,
      RunOptions options,
      Path folder,
      TrainableModel model,
      Optimizer optimizer) {
    Resumable resumed = choose(config, options, folder);
    if (resumed != null) {
      Checkpoint checkpoint = resumed.checkpoint();
      ModelState.load(model.block(), checkpoint.weights(), resumed.file().toString());
      load(optimizer, resumed);
      LOG.info(
          "resumed from {}: epoch {}, iteration {}",
          resumed.file(),
          checkpoint.meta().epoch(),
          checkpoint.meta().iter());
      return new StartingPoint(resumed);
    }
    Path load = options.loadFrom() == null ? config.loadFrom() : options.loadFrom();
    if (load != null) {
      config.loadOptions().load(load, model.block());
      LOG.info("weights from {}", CheckpointStore.resolve(load));
    }
    return new StartingPoint(null);
  }

  /** What the program names goes first, then what the folder has, then what the config names. */
  private static @Nullable Resumable choose(TrainConfig config, RunOptions options, Path folder) {
    if (options.resumeFrom() != null) {
      return Resumable.of(options.resumeFrom());
    }
    if (options.autoResume() || config.autoResume()) {
      Optional<Resumable> newest = Resumable.newest(folder);
      if (newest.isPresent()) {
        return newest.get();
      }
      LOG.info("no checkpoint to go on from in {}", folder);
    }
    return config.resumeFrom() == null ? null : Resumable.of(config.resumeFrom());
  }

  private static void load(Optimizer optimizer, Resumable resumed) {
    try {
      optimizer.load(resumed.checkpoint().component(Checkpoint.OPTIMIZER));
    } catch (IllegalArgumentException e) {
      throw new CheckpointException(
          "the optimizer cannot go on from %s: %s; go on with the config of the checkpoint, or begin with its weights by 'load_from'"
              .formatted(resumed.file(), e.getMessage()),
          e);
    }
  }

  /** Returns the best scores so far. */
  Map<String, Double> bestScores() {
    return resumed == null ? Map.of() : resumed.checkpoint().meta().bestScores();
  }

  /** Says what is otherwise than it was when the checkpoint was made. */
  void warn(CheckpointRecorder now) {
    if (resumed != null) {
      String differences = ResumeCheck.between(resumed.checkpoint().meta(), now).toString();
      if (!differences.isEmpty()) {
        LOG.warn("{} was made otherwise than this run goes on:\n{}", resumed.file(), differences);
      }
    }
  }

  /**
   * Returns the counters.
   *
   * @throws CheckpointException if the epochs of the checkpoint had another length, which would
   *     make the place in the epoch a guess
   */
  RunState state(RunLength length, int itersPerEpoch, Processes processes) {
    if (resumed == null) {
      return new RunState(length, itersPerEpoch, 0, 0, processes);
    }
    CheckpointMeta meta = resumed.checkpoint().meta();
    int before = meta.origin().itersPerEpoch();
    long begun = meta.iter() - (long) meta.epoch() * itersPerEpoch;
    if (begun < 0 || begun > itersPerEpoch || (before > 0 && before != itersPerEpoch)) {
      throw new CheckpointException(
          "cannot go on from %s after %d epochs and %d iterations with %d iterations an epoch%s; resume with the data and the batch size of the checkpoint, or begin with its weights by 'load_from'"
              .formatted(
                  resumed.file(),
                  meta.epoch(),
                  meta.iter(),
                  itersPerEpoch,
                  before > 0 ? ", since it was made with %d".formatted(before) : ""));
    }
    return new RunState(length, itersPerEpoch, meta.epoch(), meta.iter(), processes);
  }
}
