package dev.espalier.train.data;

import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Supplier;

/** Reads items in the thread that asks for them. */
final class CallerReader implements BatchReader {

  private final ItemReader items;
  private final Iterator<int[]> batches;
  private final OnError onError;

  CallerReader(ItemReader items, Iterator<int[]> batches, OnError onError) {
    this.items = items;
    this.batches = batches;
    this.onError = onError;
  }

  @Override
  public boolean hasNext() {
    return batches.hasNext();
  }

  @Override
  public ReadBatch next() {
    return ReadBatch.of(
        Arrays.stream(batches.next())
            .<Supplier<Example>>mapToObj(index -> () -> items.read(index))
            .toList(),
        onError);
  }

  @Override
  public void close() {
    // nothing runs ahead
  }
}
