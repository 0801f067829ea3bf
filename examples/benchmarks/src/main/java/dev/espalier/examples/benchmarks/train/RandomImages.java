package dev.espalier.examples.benchmarks.train;

import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Dataset;
import dev.espalier.train.data.Example;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.SampleKey;
import dev.espalier.train.data.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Inputs of a network in memory, all by chance, with targets to learn. */
@RegisterModule
final class RandomImages implements Dataset {

  static final SampleKey<Float> FOUND = new SampleKey<>("found", Float.class);

  private final List<Example> examples;

  RandomImages(Network network, @Range(min = 1) int size) {
    int scalars = Math.toIntExact(network.input().size());
    this.examples =
        IntStream.range(0, size)
            .mapToObj(
                index ->
                    new Example(
                        List.of(new Tensor(values(index, scalars), network.input().getShape())),
                        List.of(new Tensor(values(-1 - index, Network.OUTPUTS), Network.OUTPUTS)),
                        Sample.empty()))
            .toList();
  }

  /** Returns numbers that follow from an index. */
  static float[] values(int index, int count) {
    SplittableRandom random = new SplittableRandom(index);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    return values;
  }

  @Override
  public int size() {
    return examples.size();
  }

  @Override
  public Example get(int index, RandomGenerator random) {
    return examples.get(index);
  }
}
