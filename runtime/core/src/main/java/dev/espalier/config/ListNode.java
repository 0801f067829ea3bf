package dev.espalier.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sequence of nodes: a list, or a tuple as mmcv's configs have them. */
public final class ListNode implements ConfigNode {

  private final List<ConfigNode> items;
  private final boolean tuple;
  private final Origin origin;
  private final Extent extent;

  private ListNode(List<? extends ConfigNode> items, boolean tuple, Origin origin) {
    this.items = List.copyOf(items);
    this.tuple = tuple;
    this.origin = origin;
    this.extent = Extent.of(this.items);
  }

  private ListNode(ListNode same, Origin origin) {
    this.items = same.items;
    this.tuple = same.tuple;
    this.origin = origin;
    this.extent = same.extent;
  }

  /** Returns a list made by a program. */
  public static ListNode of(List<? extends ConfigNode> items) {
    return new ListNode(items, false, Origin.PROGRAM);
  }

  /** Returns a list made by a program. */
  public static ListNode of(ConfigNode... items) {
    return of(List.of(items));
  }

  /** Returns a tuple made by a program; it is never equal to a list. */
  public static ListNode tuple(List<? extends ConfigNode> items) {
    return new ListNode(items, true, Origin.PROGRAM);
  }

  /** Returns the elements. */
  public List<ConfigNode> items() {
    return items;
  }

  /** Tells whether this is a tuple. */
  public boolean isTuple() {
    return tuple;
  }

  /** Returns the number of elements. */
  public int size() {
    return items.size();
  }

  /**
   * Returns the element at an index; negative ones count from the end.
   *
   * @return the element, or null if there is none
   */
  public @Nullable ConfigNode get(long index) {
    long position = index < 0 ? index + items.size() : index;
    return position >= 0 && position < items.size() ? items.get((int) position) : null;
  }

  /**
   * Returns a copy with another element at an index; negative ones count from the end.
   *
   * @throws IndexOutOfBoundsException if there is no element at the index
   */
  public ListNode with(long index, ConfigNode item) {
    long position = index < 0 ? index + items.size() : index;
    List<ConfigNode> copy = new ArrayList<>(items);
    copy.set((int) Objects.checkIndex(position, (long) items.size()), item);
    return new ListNode(copy, tuple, origin);
  }

  /** Returns a copy with other elements and the same origin and kind. */
  public ListNode withItems(List<? extends ConfigNode> newItems) {
    return new ListNode(newItems, tuple, origin);
  }

  @Override
  public Origin origin() {
    return origin;
  }

  @Override
  public ListNode withOrigin(Origin newOrigin) {
    return new ListNode(this, newOrigin);
  }

  /** Tells whether a merge would take something in the list for an instruction. */
  boolean instructs() {
    return extent.instructs();
  }

  @Override
  public long weight() {
    return extent.weight();
  }

  @Override
  public int depth() {
    return extent.depth();
  }

  @Override
  public String kind() {
    return tuple ? "tuple" : "list";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ListNode that && tuple == that.tuple && items.equals(that.items));
  }

  @Override
  public int hashCode() {
    return 31 * items.hashCode() + (tuple ? 1 : 0);
  }

  @Override
  public String toString() {
    String body = items.stream().map(ConfigNode::toString).collect(Collectors.joining(", "));
    return tuple ? "tuple(" + body + ")" : "[" + body + "]";
  }
}
