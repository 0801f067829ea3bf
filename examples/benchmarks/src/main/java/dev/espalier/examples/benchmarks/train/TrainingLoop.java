package dev.espalier.examples.benchmarks.train;

/** A way to train a network. */
interface TrainingLoop {

  /**
   * Trains a new network.
   *
   * @param iterations how often
   * @param marks are told of the end of each
   */
  void train(int iterations, Marks marks) throws Exception;
}
