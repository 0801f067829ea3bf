package dev.espalier.train.data;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Reads items in the thread that asks for them. */
final class CallerReader implements BatchReader {

  private final ItemReader items;
  private final Iterator<int[]> batches;

  CallerReader(ItemReader items, Iterator<int[]> batches) {
    this.items = items;
    this.batches = batches;
  }

  @Override
  public boolean hasNext() {
    return batches.hasNext();
  }

  @Override
  public List<Example> next() {
    return Arrays.stream(batches.next()).mapToObj(items::read).toList();
  }

  @Override
  public void close() {
    // nothing runs ahead
  }
}
