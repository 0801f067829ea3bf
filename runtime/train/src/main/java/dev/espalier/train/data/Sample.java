package dev.espalier.train.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One data item on its way through a pipeline: an immutable, typed map.
 *
 * <p>It plays the part of mmcv's {@code results} dict; each transform returns a changed copy.
 */
public final class Sample {

  private static final Sample EMPTY = new Sample(Map.of());

  private final Map<SampleKey<?>, Object> values;

  private Sample(Map<SampleKey<?>, Object> values) {
    this.values = values;
  }

  /** Returns the sample that holds nothing. */
  public static Sample empty() {
    return EMPTY;
  }

  /**
   * Returns the value under a key.
   *
   * @throws IllegalStateException if the sample has no such value, naming what it has
   */
  public <T> T get(SampleKey<T> key) {
    T value = find(key);
    if (value == null) {
      throw new IllegalStateException(
          "the sample has no '"
              + key.name()
              + "'; it has "
              + values.keySet().stream().map(SampleKey::name).toList());
    }
    return value;
  }

  /** Returns the value under a key, or null if there is none. */
  public <T> @Nullable T find(SampleKey<T> key) {
    Object value = values.get(key);
    return value == null ? null : key.type().cast(value);
  }

  /** Returns a copy in which the key has the given value. */
  public <T> Sample with(SampleKey<T> key, T value) {
    Map<SampleKey<?>, Object> copy = new LinkedHashMap<>(values);
    copy.put(key, value);
    return new Sample(copy);
  }

  /** Returns a copy without the key. */
  public Sample without(SampleKey<?> key) {
    Map<SampleKey<?>, Object> copy = new LinkedHashMap<>(values);
    copy.remove(key);
    return new Sample(copy);
  }

  /** Returns the keys that have a value. */
  public Set<SampleKey<?>> keys() {
    return Set.copyOf(values.keySet());
  }

  @Override
  public String toString() {
    return "Sample" + values.keySet().stream().map(SampleKey::name).toList();
  }
}
