package dev.espalier.train;

import dev.espalier.registry.FromContext;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.BatchSampler;
import dev.espalier.train.data.DataLoader;
import dev.espalier.train.data.Sampler;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Batches in the reverse order. */
@RegisterModule
final class BackwardBatches implements BatchSampler {

  private final BatchSampler forward;

  BackwardBatches(
      @FromContext Sampler sampler,
      @FromContext(BatchSampler.BATCH_SIZE) int size,
      @FromContext(BatchSampler.DROP_LAST) boolean dropLast) {
    this.forward = DataLoader.consecutive(sampler, size, dropLast);
  }

  @Override
  public int batches() {
    return forward.batches();
  }

  @Override
  public int[][] epoch(int epoch) {
    List<int[]> batches = Arrays.asList(forward.epoch(epoch));
    Collections.reverse(batches);
    return batches.toArray(int[][]::new);
  }
}
