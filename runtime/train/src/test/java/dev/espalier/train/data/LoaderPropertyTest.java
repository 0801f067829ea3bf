package dev.espalier.train.data;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a loader delivers follows from seed and position, whoever reads and whatever is skipped. */
class LoaderPropertyTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void workersSamplersAndStartsChangeNothing(int workers) {
    SplittableRandom draws = new SplittableRandom(workers);
    for (int trial = 0; trial < 8; trial++) {
      int size = draws.nextInt(1, 40);
      int batch = draws.nextInt(1, 9);
      int ahead = draws.nextInt(1, 5);
      boolean drop = draws.nextBoolean();
      RandomStreams random = new RandomStreams(draws.nextLong());
      Dataset dataset = new HoledDataset(size);
      samplers(dataset, random)
          .forEach(
              (name, sampler) -> {
                LoaderOptions plain = new LoaderOptions(batch, 0, drop, 1, OnError.SKIP);
                LoaderOptions helped = new LoaderOptions(batch, workers, drop, ahead, OnError.SKIP);
                DataLoader alone = new DataLoader(dataset, sampler, plain, random);
                DataLoader many = new DataLoader(dataset, sampler, helped, random);
                List<List<Float>> whole = read(alone, 3, 0);
                assertThat(whole).as(name).hasSize(alone.batches());
                assertThat(read(many, 3, 0)).as(name).isEqualTo(whole);
                int start = whole.isEmpty() ? 0 : draws.nextInt(whole.size());
                assertThat(read(many, 3, start))
                    .as(name)
                    .isEqualTo(whole.subList(start, whole.size()));
              });
    }
  }

  private static Map<String, Sampler> samplers(Dataset dataset, RandomStreams random) {
    List<Double> weights = IntStream.range(0, dataset.size()).mapToObj(i -> i % 3 + 0.5).toList();
    Map<String, Sampler> samplers = new LinkedHashMap<>();
    samplers.put("sequential", new SequentialSampler(dataset));
    samplers.put("shuffled", new ShuffledSampler(dataset, random));
    samplers.put("weighted", new WeightedSampler(dataset, random, weights, null));
    samplers.put("second of three", new Shard(1, 3).of(new ShuffledSampler(dataset, random)));
    return samplers;
  }

  private static List<List<Float>> read(DataLoader loader, int epoch, int firstBatch) {
    List<List<Float>> values = new ArrayList<>();
    try (NDManager manager = NDManager.newBaseManager();
        BatchStream batches = loader.open(epoch, firstBatch)) {
      while (batches.hasNext()) {
        try (Batch batch = batches.next(manager)) {
          List<Float> row = new ArrayList<>(List.of((float) batch.skipped()));
          for (float value : batch.inputs().get(0).toFloatArray()) {
            row.add(value);
          }
          values.add(row);
        } catch (ItemException e) {
          values.add(List.of((float) -e.index()));
        }
      }
    }
    return values;
  }

  /** Every seventh item cannot be read. */
  private record HoledDataset(int size) implements Dataset {

    @Override
    public Example get(int index, RandomGenerator random) {
      if (index % 7 == 5) {
        throw new IllegalStateException("a hole at " + Arrays.asList(index));
      }
      return new NumberedDataset(size).get(index, random);
    }
  }
}
