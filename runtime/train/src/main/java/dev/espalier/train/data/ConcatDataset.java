package dev.espalier.train.data;

import dev.espalier.registry.RegisterModule;
import java.util.List;
import java.util.random.RandomGenerator;

/** Several datasets one after the other; mmcv's {@code ConcatDataset}. */
@RegisterModule
public final class ConcatDataset implements Dataset, Weighted {

  private final List<Dataset> datasets;

  /**
   * Creates a dataset.
   *
   * @param datasets the parts, in order
   * @throws IllegalArgumentException if there are none
   */
  public ConcatDataset(List<Dataset> datasets) {
    if (datasets.isEmpty()) {
      throw new IllegalArgumentException("datasets must name at least one dataset");
    }
    this.datasets = List.copyOf(datasets);
  }

  @Override
  public int size() {
    return datasets.stream().mapToInt(Dataset::size).reduce(0, Math::addExact);
  }

  @Override
  public Example get(int index, RandomGenerator random) {
    Place place = place(index);
    return datasets.get(place.part()).get(place.index(), random);
  }

  @Override
  public String describe(int index) {
    Place place = place(index);
    String inner = datasets.get(place.part()).describe(place.index());
    return "item %d of datasets.%d%s"
        .formatted(place.index(), place.part(), inner.isEmpty() ? "" : ", " + inner);
  }

  @Override
  public double weight(int index) {
    Place place = place(index);
    return datasets.get(place.part()) instanceof Weighted weighted
        ? weighted.weight(place.index())
        : 1;
  }

  private Place place(int index) {
    int left = index;
    for (int part = 0; part < datasets.size(); part++) {
      int size = datasets.get(part).size();
      if (left < size) {
        return new Place(part, left);
      }
      left -= size;
    }
    throw new IndexOutOfBoundsException("there is no item %d of %d".formatted(index, size()));
  }

  private record Place(int part, int index) {}
}
