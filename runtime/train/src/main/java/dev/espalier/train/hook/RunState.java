package dev.espalier.train.hook;

import dev.espalier.train.data.Sample;
import dev.espalier.train.dist.Processes;
import dev.espalier.train.dist.SingleProcess;
import dev.espalier.train.schedule.Progress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come: mmcv's counters, and what the last evaluation found.
 *
 * <p>The loop writes it and hooks read it, all on the training thread. {@link #epoch}, {@link
 * #iter} and {@link #innerIter} are what mmcv's runner shows at the same stage; {@link
 * #completedEpochs} and {@link #completedIters} count what is done, at every stage.
 */
public final class RunState {

  private final RunLength length;
  private final int itersPerEpoch;
  private final Processes processes;
  private @Nullable Mode mode;
  private @Nullable Stage stage;
  private int epoch;
  private int pass;
  private long iter;
  private int innerIter;
  private List<Sample> batch = List.of();
  private int samples;
  private boolean skipped;
  private int batches;
  private Map<String, Double> metrics = Map.of();
  private long evaluatedAt = -1;

  /**
   * Creates the state of a run that counts epochs and trains alone.
   *
   * @param maxEpochs the number of epochs to train
   * @param itersPerEpoch the number of iterations of one
   * @param epoch the number of epochs completed already
   * @param iter the number of iterations completed already
   */
  public RunState(int maxEpochs, int itersPerEpoch, int epoch, long iter) {
    this(RunLength.epochs(maxEpochs), itersPerEpoch, epoch, iter, new SingleProcess());
  }

  /**
   * Creates the state of a run.
   *
   * @param length how long it is
   * @param itersPerEpoch the number of iterations of an epoch: of a pass through the data
   * @param epoch the number of epochs completed already
   * @param iter the number of iterations completed already
   * @param processes who trains together
   */
  public RunState(RunLength length, int itersPerEpoch, int epoch, long iter, Processes processes) {
    this.length = length;
    this.itersPerEpoch = itersPerEpoch;
    this.epoch = epoch;
    this.pass = epoch;
    this.iter = iter;
    this.processes = processes;
  }

  /** Takes note of the stage whose hooks are called next. */
  public void at(Stage next) {
    stage = next;
  }

  /** Begins a flow, or an epoch of one, with a number of batches. */
  public void begin(Mode newMode, int batchCount) {
    mode = newMode;
    batches = batchCount;
    stage = null;
  }

  /** Begins an iteration of a flow. */
  public void beginIter(int newInnerIter, int sampleCount) {
    innerIter = newInnerIter;
    samples = sampleCount;
    skipped = false;
    batch = List.of();
    stage = null;
  }

  /** Begins an iteration of a flow with the samples of its batch. */
  public void beginIter(int newInnerIter, List<Sample> newBatch) {
    beginIter(newInnerIter, newBatch.size());
    batch = newBatch;
  }

  /** Takes note that the batch of this iteration leaves no gradients. */
  public void skipBatch() {
    skipped = true;
  }

  /** Counts an iteration of training as done. */
  public void endTrainIter() {
    iter++;
    batch = List.of();
    stage = null;
  }

  /** Counts an epoch of training as done. */
  public void endTrainEpoch() {
    epoch++;
    endDataPass();
  }

  /** Counts a pass through the training data as done, without the epoch that hooks see. */
  public void endDataPass() {
    pass++;
    stage = null;
  }

  /** Sets the index of the iteration without beginning one. */
  public void showInnerIter(int shown) {
    innerIter = shown;
  }

  /** Sets the epoch that hooks see. */
  public void showEpoch(int shown) {
    epoch = shown;
  }

  /** Takes note of what an evaluation found; an empty map when an epoch begins. */
  public void evaluated(Map<String, Double> found) {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(found));
    evaluatedAt = found.isEmpty() ? -1 : completedIters();
  }

  /** Returns what the current flow does; null before the first. */
  public @Nullable Mode mode() {
    return mode;
  }

  /** Returns the stage whose hooks are called; null while none is. */
  public @Nullable Stage stage() {
    return stage;
  }

  /** Returns the number of epochs completed before, which is the index of the current one. */
  public int epoch() {
    return epoch;
  }

  /** Returns the index of the current pass through the training data. */
  public int dataPass() {
    return pass;
  }

  /** Returns the number of iterations completed before, which is the index of the current one. */
  public long iter() {
    return iter;
  }

  /** Returns the index of the current iteration in its epoch, or in its flow by iterations. */
  public int innerIter() {
    return innerIter;
  }

  /** Returns the number of epochs completed, the one whose end is the current stage included. */
  public int completedEpochs() {
    Stage end = length.byEpoch() ? Stage.AFTER_TRAIN_EPOCH : Stage.AFTER_DATA_PASS;
    return stage == end ? pass + 1 : pass;
  }

  /** Returns the number of iterations completed, the one whose end is the stage included. */
  public long completedIters() {
    return stage == Stage.AFTER_TRAIN_ITER ? iter + 1 : iter;
  }

  /** Returns how many iterations of the current pass are completed before the current one. */
  public int itersInPass() {
    return Math.toIntExact(iter - (long) pass * itersPerEpoch);
  }

  /** Tells whether all is trained. */
  public boolean isOver() {
    return length.byEpoch() ? epoch >= length.max() : iter >= length.max();
  }

  /** Returns the number of samples in the current batch. */
  public int samples() {
    return samples;
  }

  /** Tells whether the batch of this iteration left no gradients, as its loss was no number. */
  public boolean isSkipped() {
    return skipped;
  }

  /** Returns the number of batches in the current epoch of the current flow. */
  public int batches() {
    return batches;
  }

  /** Tells whether the current epoch is one of every so many: the n-th, 2n-th and so on. */
  public boolean everyEpochs(int n) {
    return n > 0 && (pass + 1) % n == 0;
  }

  /** Tells whether the current iteration is one of every so many; not between iterations. */
  public boolean everyIters(int n) {
    return n > 0 && (iter + 1) % n == 0;
  }

  /** Tells whether the current iteration is one of every so many of its epoch. */
  public boolean everyInnerIters(int n) {
    return n > 0 && (innerIter + 1) % n == 0;
  }

  /** Tells whether the current iteration is the last of its epoch, or of its flow by iterations. */
  public boolean isEndOfEpoch() {
    return innerIter + 1 == batches;
  }

  /** Tells whether the current epoch is the last one. */
  public boolean isLastEpoch() {
    return pass + 1 == maxEpochs();
  }

  /** Tells whether the current iteration of training is the last one. */
  public boolean isLastIter() {
    return iter + 1 == maxIters();
  }

  /** Returns how long the run is. */
  public RunLength length() {
    return length;
  }

  /** Returns the number of epochs to train, the last of which may be cut short. */
  public int maxEpochs() {
    return length.maxEpochs(itersPerEpoch);
  }

  /** Returns the number of iterations to train. */
  public long maxIters() {
    return length.maxIters(itersPerEpoch);
  }

  /** Returns the number of training iterations of one epoch. */
  public int itersPerEpoch() {
    return itersPerEpoch;
  }

  /** Returns who trains together. */
  public Processes processes() {
    return processes;
  }

  /** Returns the number of this process, from 0. */
  public int rank() {
    return processes.rank();
  }

  /** Returns the number of processes. */
  public int worldSize() {
    return processes.size();
  }

  /** Returns the metrics of the last evaluation, in order; empty if this epoch had none yet. */
  public Map<String, Double> metrics() {
    return metrics;
  }

  /** Tells whether the metrics are of the model as it is now. */
  public boolean isEvaluated() {
    return !metrics.isEmpty() && evaluatedAt == completedIters();
  }

  /** Returns what schedules go by. */
  public Progress progress() {
    return new Progress(pass, iter, maxEpochs(), maxIters(), itersPerEpoch, length.byEpoch());
  }

  /** Returns where the run stands, for messages. */
  String place() {
    String where = "epoch %d, iteration %d".formatted(pass + 1, iter + 1);
    String now = stage == null ? where : stage + ", " + where;
    boolean atBatch = stage == null || stage.name().endsWith("_ITER");
    return atBatch && samples > 0 && !batch.isEmpty()
        ? now + " (" + BatchText.of(batch) + ")"
        : now;
  }
}
