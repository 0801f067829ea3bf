package dev.espalier.train.data;

/**
 * Which part of the data a process reads, of several that train together.
 *
 * @param rank the process, from 0
 * @param world the number of processes
 */
public record Shard(int rank, int world) {

  /** All data, for a process on its own. */
  public static final Shard ALONE = new Shard(0, 1);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there is no such process
   */
  public Shard {
    if (world < 1 || rank < 0 || rank >= world) {
      throw new IllegalArgumentException(
          "there is no process %d of %d; they count from 0".formatted(rank, world));
    }
  }

  /** Returns this part of what a sampler visits. */
  public Sampler of(Sampler sampler) {
    return world == 1 ? sampler : new ShardedSampler(sampler, this);
  }
}
