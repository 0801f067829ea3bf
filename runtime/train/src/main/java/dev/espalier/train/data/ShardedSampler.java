package dev.espalier.train.data;

/**
 * Every so many-th visit of another sampler, as PyTorch's {@code DistributedSampler}: all processes
 * visit equally many, so the first visits come twice where the number does not divide.
 *
 * @param all the visits of all processes
 * @param shard whose visits to make
 */
record ShardedSampler(Sampler all, Shard shard) implements Sampler {

  @Override
  public int size() {
    return (int) (((long) all.size() + shard.world() - 1) / shard.world());
  }

  @Override
  public int[] order(int epoch) {
    int[] whole = all.order(epoch);
    int[] part = new int[size()];
    for (int i = 0; i < part.length; i++) {
      part[i] = whole[(int) (((long) i * shard.world() + shard.rank()) % whole.length)];
    }
    return part;
  }
}
