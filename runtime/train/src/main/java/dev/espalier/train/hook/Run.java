package dev.espalier.train.hook;

import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.eval.Evaluator;
import dev.espalier.train.model.TrainableModel;
import dev.espalier.train.optim.Optimizer;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a hook sees of a run.
 *
 * @param state how far it has come
 * @param model the model that is trained
 * @param optimizer what changes its parameters
 * @param evaluator evaluates the model on the validation split; null without evaluation
 * @param log gathers the values of the next log line
 * @param scores the best value of each metric that is watched
 * @param checkpoints where checkpoints go
 * @param recorder makes checkpoints of the run as it stands
 * @param workDir the folder of everything that the run writes
 * @param timestamp when the run began, as its log files are called
 */
public record Run(
    RunState state,
    TrainableModel model,
    Optimizer optimizer,
    @Nullable Evaluator evaluator,
    LogBuffer log,
    BestScores scores,
    CheckpointStore checkpoints,
    CheckpointRecorder recorder,
    Path workDir,
    String timestamp) {

  /**
   * Does something with the weights that evaluations and checkpoints are to see in the model: those
   * being trained, unless a hook has others, as {@link ShownWeights}.
   */
  public <T> T withShownWeights(Supplier<T> use) {
    return recorder.hooks().withShownWeights(this, use);
  }
}
