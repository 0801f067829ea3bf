package dev.espalier.train.proof;

/**
 * One thing that a resumed run has otherwise than the run that never stopped.
 *
 * @param part what it belongs to: {@code weights}, {@code optimizer}, {@code counters}, {@code
 *     values}, or a hook's state
 * @param name which tensor, number or text it is, such as {@code conv1.weight[3, 0]}: of a tensor
 *     the first element that differs
 * @param whole the value without a stop
 * @param resumed the value after a resume
 */
public record ProofDifference(String part, String name, String whole, String resumed) {

  @Override
  public String toString() {
    return "%s: %s is %s without a stop and %s after the resume"
        .formatted(part, name, whole, resumed);
  }
}
