package dev.espalier.train.data;

import dev.espalier.registry.DefineRegistry;
import java.util.random.RandomGenerator;

/** One step of a data pipeline. Implementations are immutable and called from several threads. */
@DefineRegistry("transform")
public interface Transform {

  /**
   * Returns the transformed sample.
   *
   * @param sample the sample, not changed
   * @param random the only source of chance
   */
  Sample apply(Sample sample, RandomGenerator random);
}
