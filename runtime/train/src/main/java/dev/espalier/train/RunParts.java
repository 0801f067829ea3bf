package dev.espalier.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.espalier.registry.BuildContext;
import dev.espalier.train.data.DataLoader;
import dev.espalier.train.data.RandomStreams;
import dev.espalier.train.data.Shard;
import dev.espalier.train.engine.RunningEngine;
import dev.espalier.train.eval.Evaluator;
import dev.espalier.train.eval.Metric;
import dev.espalier.train.loop.Loop;
import dev.espalier.train.model.TrainableModel;
import dev.espalier.train.optim.Optimizer;
import dev.espalier.train.optim.OptimizerWrapper;
import dev.espalier.train.optim.TrainableParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds the parts of a run from its config: the engine, the model, the data. Close it at the end.
 */
final class RunParts implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");

  private final TrainConfig config;
  private final BuildContext context;
  private final RandomStreams random;
  private final RunningEngine engine;
  private final NDManager manager;

  RunParts(TrainConfig config, BuildContext context) {
    this.config = config;
    this.context = context;
    this.random = new RandomStreams(config.seed());
    this.engine = config.engine().settings().start();
    this.manager = NDManager.newBaseManager(engine.device());
  }

  RunningEngine engine() {
    return engine;
  }

  RandomStreams random() {
    return random;
  }

  /** Returns a manager for the arrays of one batch. */
  NDManager scope() {
    return manager.newSubManager();
  }

  /** Returns the training split; a batch is no larger than what there is to read. */
  DataLoader trainLoader() {
    return loader(config.data().training());
  }

  /**
   * Returns the batches of a split.
   *
   * @throws dev.espalier.registry.BuildException if it has no items
   */
  DataLoader loader(DataSplit split) {
    return SplitLoader.of(split, context, random, Shard.ALONE);
  }

  /** Returns the model with its first values, which follow from the seed. */
  TrainableModel model(DataLoader data) {
    TrainableModel model = context.build("model", config.model());
    Engine.getInstance().setRandomSeed((int) random.value(RandomStreams.Stream.WEIGHTS, 0, 0));
    model.initialize(manager, data.inputShapes().toArray(Shape[]::new));
    return model;
  }

  Loop loop() {
    return context.build(config.runner() == null ? "total_epochs" : "runner", config.loop());
  }

  Optimizer optimizer(TrainableModel model) {
    TrainableParameters parameters = TrainableParameters.of(model.block());
    Optimizer optimizer =
        context.with(TrainableParameters.class, parameters).build("optimizer", config.optimizer());
    Fp16Config fp16 = config.fp16();
    if (fp16 == null) {
      return new OptimizerWrapper(optimizer, null);
    }
    LOG.warn(
        "fp16 scales the loss and nothing else: the engine has no autocast, so only a TorchScript block can compute in half precision");
    return new OptimizerWrapper(optimizer, fp16.scale());
  }

  /** Returns what evaluates a split, or null if the config measures nothing. */
  @Nullable Evaluator evaluator(@Nullable DataLoader data) {
    EvaluationConfig evaluation = config.evaluation();
    if (evaluation == null || data == null) {
      return null;
    }
    List<Metric> metrics = context.buildAll("evaluation.metric", evaluation.metric());
    return new Evaluator(data, metrics, this::scope);
  }

  @Override
  public void close() {
    manager.close();
  }
}
