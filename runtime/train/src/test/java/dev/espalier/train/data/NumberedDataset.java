package dev.espalier.train.data;

import java.util.List;
import java.util.random.RandomGenerator;

/** Items that hold their index and one random number. */
record NumberedDataset(int size) implements Dataset {

  static final SampleKey<Integer> INDEX = new SampleKey<>("index", Integer.class);

  @Override
  public Example get(int index, RandomGenerator random) {
    Tensor input = new Tensor(new float[] {index, random.nextFloat()}, 2);
    Tensor target = new Tensor(new float[] {-index}, 1);
    return new Example(List.of(input), List.of(target), Sample.empty().with(INDEX, index));
  }
}
