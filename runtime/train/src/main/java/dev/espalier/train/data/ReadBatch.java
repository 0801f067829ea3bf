package dev.espalier.train.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The items of a batch that could be read, in order, and the failures of the others.
 *
 * @param examples what was read; at least one
 * @param failures why the others were not
 */
record ReadBatch(List<Example> examples, List<ItemException> failures) {

  /**
   * Reads the items of a batch, one after the other.
   *
   * @throws ItemException if one cannot be read and is not skipped, or none could be read
   */
  static ReadBatch of(List<Supplier<Example>> items, OnError onError) {
    List<Example> examples = new ArrayList<>(items.size());
    List<ItemException> failures = new ArrayList<>();
    for (Supplier<Example> item : items) {
      try {
        examples.add(item.get());
      } catch (ItemException e) {
        if (onError == OnError.FAIL || !e.isSkippable()) {
          throw e;
        }
        failures.add(e);
      }
    }
    if (examples.isEmpty()) {
      throw new ItemException(failures.get(0), items.size());
    }
    return new ReadBatch(examples, failures);
  }
}
