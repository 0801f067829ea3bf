package dev.espalier.registry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Immutable copies that keep their order, for generated configs. */
public final class Copies {

  private Copies() {}

  /** Returns a copy of a map. */
  public static <V> Map<String, V> map(Map<String, ? extends V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** Returns a map of the given entries; of two with one key the later holds. */
  @SafeVarargs
  public static <V> Map<String, V> mapOf(Map.Entry<String, ? extends V>... entries) {
    Map<String, V> map = new LinkedHashMap<>();
    for (Map.Entry<String, ? extends V> entry : entries) {
      map.put(entry.getKey(), entry.getValue());
    }
    return Collections.unmodifiableMap(map);
  }
}
