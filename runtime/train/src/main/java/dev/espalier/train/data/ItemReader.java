package dev.espalier.train.data;

import java.util.random.RandomGenerator;

/**
 * Reads single items of one epoch; called from any thread.
 *
 * @param dataset the items
 * @param name how a message calls the dataset
 * @param random what the transforms draw from
 * @param epoch the epoch, from 0
 */
record ItemReader(Dataset dataset, String name, RandomStreams random, int epoch) {

  /**
   * Reads an item.
   *
   * @throws ItemException if the dataset throws something; an error of the JVM, such as a lack of
   *     memory, passes through with the item's index
   */
  Example read(int index) {
    RandomGenerator draws = random.generator(RandomStreams.Stream.ITEM, epoch, index);
    try {
      return dataset.get(index, draws);
    } catch (StackOverflowError | RuntimeException e) {
      throw failure(index, e);
    } catch (OutOfMemoryError e) {
      // The JVM makes the first ones beforehand, and those take nothing with them.
      OutOfMemoryError told = new OutOfMemoryError(e.getMessage());
      told.initCause(e);
      told.addSuppressed(failure(index, e));
      throw told;
    } catch (VirtualMachineError e) {
      e.addSuppressed(failure(index, e));
      throw e;
    } catch (Error e) {
      throw failure(index, e);
    }
  }

  private ItemException failure(int index, Throwable cause) {
    String what = "item %d of %s".formatted(index, name);
    try {
      String description = dataset.describe(index);
      return new ItemException(
          description.isEmpty() ? what : what + " (" + description + ")", index, epoch, cause);
    } catch (RuntimeException e) {
      ItemException failure = new ItemException(what, index, epoch, cause);
      failure.addSuppressed(e);
      return failure;
    }
  }
}
