package dev.espalier.train.pth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stack and the memory of the machine that a pickle is a program for. */
final class PickleStack {

  /**
   * A state dict of a hundred thousand tensors needs fewer; what would fill the memory needs more.
   */
  private static final int MOST_VALUES = 4_000_000;

  private final List<Object> values = new ArrayList<>();
  private final List<Integer> marks = new ArrayList<>();
  private final Map<Long, Object> memo = new HashMap<>();
  private int made;

  void push(Object value) {
    if (++made > MOST_VALUES) {
      throw new PthException("its pickle makes more than %,d values".formatted(MOST_VALUES));
    }
    values.add(value);
  }

  Object pop() {
    peek();
    return values.remove(values.size() - 1);
  }

  Object peek() {
    if (values.size() <= bottom()) {
      throw new PthException("its pickle is damaged: it takes a value where there is none");
    }
    return values.get(values.size() - 1);
  }

  void mark() {
    if (++made > MOST_VALUES) {
      throw new PthException("its pickle makes more than %,d values".formatted(MOST_VALUES));
    }
    marks.add(values.size());
  }

  /** Takes off everything above the last mark, and the mark. */
  List<Object> popToMark() {
    if (marks.isEmpty()) {
      throw new PthException("its pickle is damaged: it goes back to a mark that is not there");
    }
    int mark = marks.remove(marks.size() - 1);
    List<Object> above = values.subList(mark, values.size());
    List<Object> popped = new ArrayList<>(above);
    above.clear();
    return popped;
  }

  /** Takes off a number of values, the last one last. */
  PyTuple popTuple(int size) {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(0, pop());
    }
    return new PyTuple(items);
  }

  /** Remembers the uppermost value. */
  void remember(long place) {
    memo.put(place, peek());
  }

  void remember() {
    remember(memo.size());
  }

  void recall(long place) {
    Object value = memo.get(place);
    if (value == null) {
      throw new PthException(
          "its pickle is damaged: it names a value %d that is not there".formatted(place));
    }
    push(value);
  }

  private int bottom() {
    return marks.isEmpty() ? 0 : marks.get(marks.size() - 1);
  }
}
