package dev.espalier.dsl.lang;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stable sort that bears any comparator: the library's throws an exception when a closure
 * contradicts itself.
 */
final class MergeSort {

  private MergeSort() {}

  static <T> List<T> sorted(List<T> items, Comparator<? super T> order) {
    if (items.size() < 2) {
      return items;
    }
    int middle = items.size() / 2;
    List<T> left = sorted(items.subList(0, middle), order);
    List<T> right = sorted(items.subList(middle, items.size()), order);
    List<T> merged = new ArrayList<>(items.size());
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      merged.add(order.compare(left.get(i), right.get(j)) <= 0 ? left.get(i++) : right.get(j++));
    }
    merged.addAll(left.subList(i, left.size()));
    merged.addAll(right.subList(j, right.size()));
    return merged;
  }
}
