package dev.espalier.train.data;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Chance as a function: every draw of a run follows from the seed, a stream and a position in it.
 *
 * <p>Nothing is shared between threads and nothing needs to be replayed: the generator of item 17
 * in epoch 3 is the same whoever asks, in whatever order, in a resumed run too.
 *
 * @param seed the run's seed
 */
public record RandomStreams(long seed) {

  /** 2<sup>64</sup> divided by the golden ratio, as {@link SplittableRandom} uses it. */
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  /** What a draw is for; draws of different streams are independent. */
  public enum Stream {
    /** The order of the items of an epoch. */
    ORDER(1),
    /** The transforms of an item. */
    ITEM(2),
    /** The first values of the parameters. */
    WEIGHTS(3),
    /** What the engine draws in an iteration, such as dropout masks. */
    ENGINE(4);

    private final int id; // part of every draw: never renumbered

    Stream(int id) {
      this.id = id;
    }
  }

  /**
   * Returns a fresh generator for one position of a stream.
   *
   * @param stream what the draws are for
   * @param major the slow coordinate, such as the epoch
   * @param minor the fast coordinate, such as the item's index
   */
  public RandomGenerator generator(Stream stream, long major, long minor) {
    return new SplittableRandom(value(stream, major, minor));
  }

  /**
   * Returns 64 random bits for one position of a stream.
   *
   * @param stream what the bits are for
   * @param major the slow coordinate, such as the epoch
   * @param minor the fast coordinate, such as the item's index
   */
  public long value(Stream stream, long major, long minor) {
    return step(step(step(mix(seed), stream.id), major), minor);
  }

  private static long step(long state, long coordinate) {
    return mix(state + GOLDEN_GAMMA * (coordinate + 1));
  }

  /** Stafford's variant 13 of the finaliser of MurmurHash3, a bijection of 64 bits. */
  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
