package dev.espalier.config;

import java.util.List;

/**
 * What is known of a list or a map once it is made, so that nobody need look through it again.
 *
 * @param weight the number of nodes, as {@link ConfigNode#weight()} counts them
 * @param depth how deep lists and maps nest
 * @param instructs whether a merge would take something in it for an instruction
 */
record Extent(long weight, int depth, boolean instructs) {

  /** A weight may be added to another, and multiplied by a small number. */
  private static final long HEAVIEST = 1L << 60;

  /** Returns the extent of a list. */
  static Extent of(List<ConfigNode> items) {
    long weight = 1;
    int depth = 0;
    boolean instructs = false;
    for (ConfigNode item : items) {
      weight = Math.min(HEAVIEST, weight + item.weight());
      depth = Math.max(depth, item.depth());
      instructs |= MergeKeys.areIn(item);
    }
    return new Extent(weight, depth + 1, instructs);
  }

  /** Returns the extent of a map. */
  static Extent of(Entries entries) {
    long weight = 1;
    int depth = 0;
    boolean instructs = false;
    for (int i = 0; i < entries.size(); i++) {
      ConfigNode value = entries.value(i);
      weight = Math.min(HEAVIEST, weight + value.weight());
      depth = Math.max(depth, value.depth());
      instructs |= MergeKeys.isOne(entries.key(i)) || MergeKeys.areIn(value);
    }
    return new Extent(weight, depth + 1, instructs);
  }
}
