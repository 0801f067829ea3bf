package dev.espalier.config;

/**
 * A node of a config tree: immutable, safe to share between threads, and equal by content alone.
 *
 * <p>Origins do not take part in equality, and neither does the order of a map's keys; the types of
 * numbers do ({@code 1} is not {@code 1.0}).
 */
public sealed interface ConfigNode permits MapNode, ListNode, ValueNode {

  /** Returns where the node came from and what it replaced. */
  Origin origin();

  /** Returns the same content with another origin. */
  ConfigNode withOrigin(Origin origin);

  /** Returns where the node was written. */
  default Place place() {
    return origin().place();
  }

  /**
   * Returns the number of nodes in the tree that begins here, with shared parts counted wherever
   * they stand; a string counts as one more for each 32 characters. Beyond 2^60 it no longer grows.
   */
  long weight();

  /** Returns how deep lists and maps nest: 0 for a leaf, 1 for a list of leaves. */
  int depth();

  /** Returns what a person calls this kind of node: {@code map}, {@code list}, {@code int} … */
  String kind();
}
