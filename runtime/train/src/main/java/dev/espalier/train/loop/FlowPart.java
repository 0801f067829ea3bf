package dev.espalier.train.loop;

import dev.espalier.train.hook.Mode;
import java.util.ArrayList;
import java.util.List;

/**
 * What is left of a flow in a round of the workflow.
 *
 * @param mode what it does
 * @param from how much of it is done
 * @param to how long it is
 */
record FlowPart(Mode mode, int from, int to) {

  /** Returns the parts of a whole round. */
  static List<FlowPart> round(List<Flow> workflow) {
    return workflow.stream().map(flow -> new FlowPart(flow.mode(), 0, flow.epochs())).toList();
  }

  /**
   * Returns what is left of the round that a run stopped in. A validating flow is left when all
   * before it was trained, as it may not have come to its turn.
   *
   * @param done how many epochs or iterations were trained
   */
  static List<FlowPart> rest(List<Flow> workflow, long done) {
    if (done == 0) {
      return round(workflow);
    }
    long left = (done - 1) % length(workflow, Mode.TRAIN) + 1;
    List<FlowPart> parts = new ArrayList<>();
    for (Flow flow : workflow) {
      int skipped = flow.mode() == Mode.TRAIN ? (int) Math.min(left, flow.epochs()) : 0;
      left -= skipped;
      boolean isOver = flow.mode() == Mode.TRAIN ? skipped == flow.epochs() : left > 0;
      if (!isOver) {
        parts.add(new FlowPart(flow.mode(), skipped, flow.epochs()));
      }
    }
    return parts;
  }

  /**
   * Returns how much was validated before {@link #rest}.
   *
   * @param done how many epochs or iterations were trained
   */
  static long validated(List<Flow> workflow, long done) {
    long rounds = done == 0 ? 1 : (done - 1) / length(workflow, Mode.TRAIN) + 1;
    long left =
        rest(workflow, done).stream()
            .filter(part -> part.mode == Mode.VAL)
            .mapToLong(FlowPart::to)
            .sum();
    return rounds * length(workflow, Mode.VAL) - left;
  }

  private static long length(List<Flow> workflow, Mode mode) {
    return workflow.stream().filter(flow -> flow.mode() == mode).mapToLong(Flow::epochs).sum();
  }
}
