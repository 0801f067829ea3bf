package dev.espalier.train.data;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the items of an epoch that could not be read, and tells them at its end. */
final class SkippedItems {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");
  private static final int TOLD = 20;

  private final String dataset;
  private final int epoch;
  private final List<Integer> indices = new ArrayList<>();
  private int count;

  SkippedItems(String dataset, int epoch) {
    this.dataset = dataset;
    this.epoch = epoch;
  }

  void add(List<ItemException> failures) {
    for (ItemException failure : failures) {
      count++;
      if (count == 1) {
        LOG.warn("skipped, as others of this epoch will be: {}", failure.getMessage(), failure);
      } else {
        LOG.debug("skipped: {}", failure.getMessage());
      }
      if (indices.size() < TOLD) {
        indices.add(failure.index());
      }
    }
  }

  int count() {
    return count;
  }

  /** Logs the count, if there is one. */
  void tell() {
    if (count > 0) {
      LOG.warn(
          "{} items of {} were skipped in epoch {}: {}{}",
          count,
          dataset,
          epoch + 1,
          indices,
          count > indices.size() ? " and more" : "");
    }
  }
}
