package dev.espalier.train;

import dev.espalier.registry.BuildContext;
import dev.espalier.registry.BuildException;
import dev.espalier.registry.ContextKey;
import dev.espalier.train.data.BatchSampler;
import dev.espalier.train.data.DataLoader;
import dev.espalier.train.data.Dataset;
import dev.espalier.train.data.LoaderOptions;
import dev.espalier.train.data.RandomStreams;
import dev.espalier.train.data.Sampler;
import dev.espalier.train.data.SequentialSampler;
import dev.espalier.train.data.Shard;
import dev.espalier.train.data.ShuffledSampler;

/** Makes the loader of a split. */
final class SplitLoader {

  private SplitLoader() {}

  /**
   * Returns the loader.
   *
   * @param context what modules take from the program
   * @param random what everything that depends on chance draws from
   * @param shard the part of the split that this process reads
   * @throws BuildException if the split has no items
   */
  static DataLoader of(DataSplit split, BuildContext context, RandomStreams random, Shard shard) {
    Dataset dataset = context.build(split.path(), split.dataset());
    if (dataset.size() < 1) {
      throw new BuildException("'" + split.path() + "' has no items");
    }
    BuildContext inner = context.with(Dataset.class, dataset).with(RandomStreams.class, random);
    Sampler sampler = shard.of(sampler(split, inner, dataset, random));
    LoaderOptions options = fitting(split.options(), sampler.size());
    return new DataLoader(
        dataset, split.path(), batches(split, inner, sampler, options), options, random);
  }

  private static Sampler sampler(
      DataSplit split, BuildContext context, Dataset dataset, RandomStreams random) {
    if (split.sampler() != null) {
      return context.build(split.loaderPath("sampler"), split.sampler());
    }
    return split.shuffle() ? new ShuffledSampler(dataset, random) : new SequentialSampler(dataset);
  }

  /**
   * Where batches that are not full are left out, one larger than the split would be all there is.
   */
  private static LoaderOptions fitting(LoaderOptions options, int visits) {
    return options.dropLast() && visits < options.batchSize()
        ? new LoaderOptions(
            Math.max(1, visits), options.workers(), true, options.ahead(), options.onError())
        : options;
  }

  private static BatchSampler batches(
      DataSplit split, BuildContext context, Sampler sampler, LoaderOptions options) {
    if (split.batchSampler() == null) {
      return DataLoader.consecutive(sampler, options.batchSize(), options.dropLast());
    }
    BuildContext inner =
        context
            .with(Sampler.class, sampler)
            .with(ContextKey.of(Integer.class, BatchSampler.BATCH_SIZE), options.batchSize())
            .with(ContextKey.of(Boolean.class, BatchSampler.DROP_LAST), options.dropLast());
    return inner.build(split.loaderPath("batch_sampler"), split.batchSampler());
  }
}
