package dev.espalier.train.pth;

import java.util.List;

/** A tuple of a pickle. Compared by identity, since comparing what it holds could take for ever. */
final class PyTuple {

  private final List<Object> items;

  PyTuple(List<Object> items) {
    this.items = List.copyOf(items);
  }

  int size() {
    return items.size();
  }

  Object get(int index) {
    return items.get(index);
  }

  List<Object> items() {
    return items;
  }
}
