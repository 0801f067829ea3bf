package dev.espalier.train.schedule;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ListNode;
import dev.espalier.config.ValueNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a stepwise schedule drops. */
sealed interface Milestones {

  /** Returns the number of drops so far. */
  long passed(long done);

  /**
   * Reads mmcv's {@code step}: a number for a drop every so many epochs, a list for a drop at each.
   *
   * @throws IllegalArgumentException if the node is neither, or holds a number below 1
   */
  static Milestones of(ConfigNode node) {
    Refusal.of(problem(node));
    return node instanceof ListNode list
        ? new At(list.items().stream().map(Milestones::number).toList())
        : new Every(number(node));
  }

  /** Returns what is wrong with a node that is to say when to drop. */
  static @Nullable String problem(ConfigNode node) {
    List<ConfigNode> numbers = node instanceof ListNode list ? list.items() : List.of(node);
    for (ConfigNode each : numbers) {
      if (number(each) < 1) {
        return "step takes an int above 0 or a list of them, given "
            + (each instanceof ValueNode leaf ? leaf : "a " + each.kind());
      }
    }
    return null;
  }

  /** Returns the number that a node holds; 0 if it holds none. */
  private static long number(ConfigNode node) {
    return node instanceof ValueNode leaf && leaf.value() instanceof Long step ? step : 0;
  }

  /**
   * A drop every so many epochs or iterations.
   *
   * @param period how many, at least 1
   */
  record Every(long period) implements Milestones {
    @Override
    public long passed(long done) {
      return done / period;
    }
  }

  /**
   * A drop at each of some epochs or iterations.
   *
   * @param steps the counts, each at least 1
   */
  record At(List<Long> steps) implements Milestones {

    /**
     * Returns the index of the first step that is still ahead, as mmcv does; for rising steps that
     * is the number of steps passed.
     */
    @Override
    public long passed(long done) {
      for (int i = 0; i < steps.size(); i++) {
        if (done < steps.get(i)) {
          return i;
        }
      }
      return steps.size();
    }
  }
}
