package dev.espalier.examples.benchmarks.train;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.listener.TrainingListenerAdapter;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

/**
 * The rivals: loops of DJL alone, with DJL's optimizer.
 *
 * @param network what to train
 * @param batch the number of samples in a batch
 */
record DjlLoops(Network network, int batch) {

  /**
   * A loop written by hand: the least that training takes. It makes the arrays of each batch from
   * Java's memory, reads no loss, logs nothing and changes no learning rate.
   */
  void bare(int iterations, Marks marks) {
    try (Model model = Model.newInstance("bare")) {
      model.setBlock(network.block());
      try (Trainer trainer = model.newTrainer(config())) {
        Shape inputs = inputs();
        Shape targets = new Shape(batch, Network.OUTPUTS);
        float[] x = RandomImages.values(0, Math.toIntExact(inputs.size()));
        float[] y = RandomImages.values(1, Math.toIntExact(targets.size()));
        trainer.initialize(inputs);
        Loss loss = trainer.getLoss();
        for (int i = 0; i < iterations; i++) {
          try (NDManager scope = trainer.getManager().newSubManager()) {
            NDList data = new NDList(scope.create(x, inputs));
            NDList labels = new NDList(scope.create(y, targets));
            try (GradientCollector collector = trainer.newGradientCollector()) {
              NDArray error = loss.evaluate(labels, trainer.forward(data));
              collector.backward(error);
            }
            trainer.step();
          }
          marks.mark();
        }
      }
    }
  }

  /** {@code EasyTrain.fit} without listeners but one that marks. */
  void easyTrain(int iterations, Marks marks) throws Exception {
    try (Model model = Model.newInstance("easy");
        NDManager manager = NDManager.newBaseManager()) {
      model.setBlock(network.block());
      int images = Math.min(iterations, EspalierLoop.BATCHES) * batch;
      Shape all = new Shape(images).addAll(network.input());
      ArrayDataset data =
          new ArrayDataset.Builder()
              .setData(manager.create(RandomImages.values(0, Math.toIntExact(all.size())), all))
              .optLabels(
                  manager.create(
                      RandomImages.values(1, images * Network.OUTPUTS),
                      new Shape(images, Network.OUTPUTS)))
              .setSampling(batch, true)
              .build();
      try (Trainer trainer =
          model.newTrainer(
              config()
                  .addTrainingListeners(
                      new TrainingListenerAdapter() {
                        @Override
                        public void onTrainingBatch(Trainer trainer, BatchData ignored) {
                          marks.mark();
                        }
                      }))) {
        trainer.initialize(inputs());
        EasyTrain.fit(trainer, iterations * batch / images, data, null);
      }
    }
  }

  private Shape inputs() {
    return new Shape(batch).addAll(network.input());
  }

  private static DefaultTrainingConfig config() {
    return new DefaultTrainingConfig(Loss.l2Loss())
        .optOptimizer(
            Optimizer.sgd()
                .setLearningRateTracker(Tracker.fixed((float) EspalierLoop.LR))
                .optMomentum((float) EspalierLoop.MOMENTUM)
                .build());
  }
}
