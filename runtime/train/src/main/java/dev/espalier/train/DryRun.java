package dev.espalier.train;

import ai.djl.ndarray.types.Shape;
import dev.espalier.train.hook.RunLength;
import java.util.List;

/**
 * What a run without training found.
 *
 * @param inputs the shapes of a batch's inputs
 * @param targets the shapes of a batch's targets
 * @param outputs the shapes of the model's outputs for the batch
 * @param loss the loss of the batch
 * @param parameters the number of scalars that are trained
 * @param trainItems the number of items to train on
 * @param itersPerEpoch the number of iterations in an epoch
 * @param length how long the run is
 * @param hooks the plan of the hooks, by stage
 */
public record DryRun(
    List<Shape> inputs,
    List<Shape> targets,
    List<Shape> outputs,
    double loss,
    long parameters,
    int trainItems,
    int itersPerEpoch,
    RunLength length,
    String hooks) {

  /** Copies the lists. */
  public DryRun {
    inputs = List.copyOf(inputs);
    targets = List.copyOf(targets);
    outputs = List.copyOf(outputs);
  }
}
