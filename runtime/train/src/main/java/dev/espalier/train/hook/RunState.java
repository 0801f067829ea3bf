package dev.espalier.train.hook;

import dev.espalier.train.schedule.Progress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far a run has come: the counters, and what the last evaluation found.
 *
 * <p>The loop writes it and hooks read it, all on the training thread.
 */
public final class RunState {

  private final int maxEpochs;
  private final int itersPerEpoch;
  private Mode mode = Mode.TRAIN;
  private int epoch;
  private long iter;
  private int innerIter;
  private int samples;
  private int batches;
  private Map<String, Double> metrics = Map.of();

  /**
   * Creates the state of a run.
   *
   * @param maxEpochs the number of epochs to train
   * @param itersPerEpoch the number of iterations of one
   * @param epoch the number of epochs completed already
   * @param iter the number of iterations completed already
   */
  public RunState(int maxEpochs, int itersPerEpoch, int epoch, long iter) {
    this.maxEpochs = maxEpochs;
    this.itersPerEpoch = itersPerEpoch;
    this.epoch = epoch;
    this.iter = iter;
  }

  /** Begins an epoch of a flow. */
  public void begin(Mode newMode, int firstInnerIter, int batchCount) {
    mode = newMode;
    innerIter = firstInnerIter;
    batches = batchCount;
  }

  /** Begins an iteration of a flow. */
  public void beginIter(int newInnerIter, int sampleCount) {
    innerIter = newInnerIter;
    samples = sampleCount;
  }

  /** Counts an iteration of training as done. */
  public void endTrainIter() {
    iter++;
  }

  /** Counts an epoch of training as done. */
  public void endTrainEpoch() {
    epoch++;
  }

  /** Takes note of what an evaluation found; an empty map when an epoch begins. */
  public void evaluated(Map<String, Double> found) {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(found));
  }

  /** Returns what the current flow does. */
  public Mode mode() {
    return mode;
  }

  /** Returns the number of epochs completed, which is the index of the current one. */
  public int epoch() {
    return epoch;
  }

  /** Returns the number of iterations completed, which is the index of the current one. */
  public long iter() {
    return iter;
  }

  /** Returns the index of the current iteration in its epoch. */
  public int innerIter() {
    return innerIter;
  }

  /** Returns the number of samples in the current batch. */
  public int samples() {
    return samples;
  }

  /** Returns the number of batches in the current epoch of the current flow. */
  public int batches() {
    return batches;
  }

  /** Returns the number of epochs to train. */
  public int maxEpochs() {
    return maxEpochs;
  }

  /** Returns the number of iterations to train. */
  public long maxIters() {
    return (long) maxEpochs * itersPerEpoch;
  }

  /** Returns the number of training iterations of one epoch. */
  public int itersPerEpoch() {
    return itersPerEpoch;
  }

  /** Returns the metrics of this epoch's evaluation, in order; empty if there was none. */
  public Map<String, Double> metrics() {
    return metrics;
  }

  /** Returns what learning-rate schedules go by. */
  public Progress progress() {
    return new Progress(epoch, iter, maxEpochs, maxIters(), itersPerEpoch);
  }
}
