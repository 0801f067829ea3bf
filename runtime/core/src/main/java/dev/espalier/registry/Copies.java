package dev.espalier.registry;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Immutable copies that keep their order, for generated configs. */
public final class Copies {

  private Copies() {}

  /** Returns a copy of a set. */
  public static <E> Set<E> set(Collection<? extends E> set) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(set));
  }

  /** Returns a set of the given elements. */
  @SafeVarargs
  public static <E> Set<E> setOf(E... elements) {
    Set<E> set = new LinkedHashSet<>();
    for (E element : elements) {
      set.add(element);
    }
    return Collections.unmodifiableSet(set);
  }

  /** Returns a copy of a map. */
  public static <K, V> Map<K, V> map(Map<K, ? extends V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** Returns a map of the given entries; of two with one key the later holds. */
  @SafeVarargs
  public static <K, V> Map<K, V> mapOf(Map.Entry<K, ? extends V>... entries) {
    Map<K, V> map = new LinkedHashMap<>();
    for (Map.Entry<K, ? extends V> entry : entries) {
      map.put(entry.getKey(), entry.getValue());
    }
    return Collections.unmodifiableMap(map);
  }
}
